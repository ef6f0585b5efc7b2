/*
 * Keeps what an inspector opened, for where there is no signal. Its scope is /inspect: no other page is ever answered by it.
 *
 * Pages come from the network whenever it answers, so that no page of an older build is shown while the server can be
 * reached; what is kept is the answer to fall back on, and the page itself says how old it is. Built files bear their
 * content in their name, so that a kept one is always the right one.
 */
const VERSION = 'guatu-inspect-1';
const PAGES = `${VERSION}-pages`;
const FILES = `${VERSION}-files`;
const MOST_PAGES = 80;
const MOST_FILES = 400;
/** A page that is kept is not waited for any longer than this when the signal is weak, milliseconds. */
const PATIENCE = 4000;

const isPage = (url) => url.origin === self.location.origin && /^\/inspect(\/|$)/.test(url.pathname);
const isBuilt = (url) => url.origin === self.location.origin && url.pathname.startsWith('/_next/static/');
/** What the map of a kept page is drawn from. */
const isGround = (url) => url.origin === self.location.origin && url.pathname === '/api/places';

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => {
  const tidy = async () => {
    const names = await caches.keys();
    const old = names.filter((name) => name.startsWith('guatu-inspect-') && !name.startsWith(VERSION));
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(tidy());
});

/** Grows with every wish to forget, so that what was on its way by then is not kept after all. */
let era = 0;

/** Puts an answer last, and lets go of the oldest beyond `most`. */
async function store(name, most, key, response, begun) {
  if (begun !== era) return;
  const cache = await caches.open(name);
  await cache.delete(key);
  await cache.put(key, response);
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((old) => cache.delete(old)));
}

/** Keeps the built files that a page names, so that it can be shown whole. */
async function keepFilesOf(html, begun) {
  const named = html.match(/\/_next\/static\/[^"'\\\s)<>]+/g) ?? [];
  const cache = await caches.open(FILES);
  for (const file of new Set(named)) {
    if (await cache.match(file)) continue;
    const response = await fetch(file);
    if (response.ok) await store(FILES, MOST_FILES, file, response, begun);
  }
}

async function keepPage(address, response, begun = era) {
  if (!response.ok || response.redirected || !response.headers.get('content-type')?.includes('text/html'))
    return;
  const html = await response.clone().text();
  await store(PAGES, MOST_PAGES, address, response, begun);
  await keepFilesOf(html, begun);
}

/** The newest kept page of the same path: another point or filter is better than none. */
async function newestLike(url) {
  const cache = await caches.open(PAGES);
  const keys = await cache.keys();
  return keys.reverse().find((key) => new URL(key.url).pathname === url.pathname)?.url ?? null;
}

const escapeText = (text) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** What is said of a page that was never opened: what else is here. */
async function sayWhatIsKept() {
  const keys = await (await caches.open(PAGES)).keys();
  const newest = new Map(keys.map(({ url }) => [new URL(url).pathname, url]));
  const nameOf = (path) =>
    path === '/inspect'
      ? '清单 List'
      : path === '/inspect/round'
        ? '路线 Round'
        : decodeURIComponent(path.split('/').pop());
  const links = [...newest]
    .reverse()
    .map(([path, url]) => `<li><a href="${escapeText(url)}">${escapeText(nameOf(path))}</a></li>`);
  const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>没有信号 · No signal</title>
<style>body{font:16px/1.6 sans-serif;margin:1.5rem}a{display:block;padding:.625rem 0;min-height:44px}ul{list-style:none;padding:0}</style>
<h1>没有信号</h1><p>这一页还没有打开过。存在这台手机里的有：</p><p lang="en">No signal, and this page was not opened before. Kept on this phone:</p>
<ul>${links.join('')}</ul></html>`;
  return new Response(html, { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}

async function answerPage(event, url) {
  const asked = fetch(event.request).then((response) => {
    event.waitUntil(keepPage(event.request.url, response.clone()).catch(() => undefined));
    return response;
  });
  // An answer that comes after patience ran out is kept all the same.
  event.waitUntil(asked.catch(() => undefined));
  const kept = await (await caches.open(PAGES)).match(event.request.url);
  const patience = new Promise((resolve) => {
    if (kept) setTimeout(() => resolve(kept), PATIENCE);
  });
  try {
    const answer = await Promise.race([asked, patience]);
    return answer.status >= 500 && kept ? kept : answer;
  } catch {
    if (kept) return kept;
    const like = await newestLike(url);
    return like ? Response.redirect(like, 302) : sayWhatIsKept();
  }
}

async function answerBuilt(request) {
  const begun = era;
  const kept = await (await caches.open(FILES)).match(request.url);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await store(FILES, MOST_FILES, request.url, response.clone(), begun);
  return response;
}

async function answerGround(request) {
  const begun = era;
  try {
    const response = await fetch(request);
    if (response.ok) await store(FILES, MOST_FILES, request.url, response.clone(), begun);
    return response;
  } catch (error) {
    const kept = await (await caches.open(FILES)).match(request.url);
    if (kept) return kept;
    throw error;
  }
}

self.addEventListener('fetch', (event) => {
  if (event.request.method !== 'GET') return;
  const url = new URL(event.request.url);
  if (event.request.mode === 'navigate' && isPage(url)) event.respondWith(answerPage(event, url));
  else if (isBuilt(url)) event.respondWith(answerBuilt(event.request));
  else if (isGround(url)) event.respondWith(answerGround(event.request));
});

/** Pages that may be wanted where there is no signal, and the wish to forget everything. */
self.addEventListener('message', (event) => {
  const { type, pages } = event.data ?? {};
  const begun = era;
  const keepAll = async () => {
    for (const page of pages) {
      const url = new URL(page, self.location.origin);
      url.hash = '';
      if (isPage(url)) await keepPage(url.href, await fetch(url.href), begun);
    }
  };
  const forget = async () => {
    era += 1;
    const names = await caches.keys();
    await Promise.all(
      names.filter((name) => name.startsWith('guatu-inspect-')).map((name) => caches.delete(name)),
    );
  };
  if (type === 'keep') event.waitUntil(keepAll().catch(() => undefined));
  else if (type === 'forget') event.waitUntil(forget());
});
