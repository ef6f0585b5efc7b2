import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { connect } from '@/db/connect';
import type { IssueEntry } from '@/lib/contract/issue';
import type { Nearby, Place } from '@/lib/contract/nearby';
import { metresBetween } from '@/lib/geo/bearing';
import { convertPoint } from '@/lib/geo/datum';
import { readSettings } from '@/lib/settings/settings';
import { findFreePort } from '@/scripts/server/free-port';
import { startWebServer, type WebServer } from '@/scripts/server/web-server';
import { ask } from '@/tests/support/ask';
import { copyDatabase } from '@/tests/support/copy-database';
import { ensureDemo } from '@/tests/support/demo-database';
import { signInAs } from '@/tests/support/sign-in';

const AT = 'at=114.03,33.58';

async function nearby(query: string): Promise<Nearby> {
  const answer = await ask(`/api/nearby?${query}`);
  expect({ query, status: answer.status }).toEqual({ query, status: 200 });
  return (await answer.json()) as Nearby;
}

describe('the open issues nearest to a point', () => {
  it('come nearest first, each with its straight line', async () => {
    const { at, rows, total } = await nearby(`${AT}&limit=200`);
    expect(at).toEqual([114.03, 33.58]);
    expect(rows).toHaveLength(Math.min(200, total));
    const metres = rows.map((row) => row.metres!);
    expect([...metres].sort((a, b) => a - b)).toEqual(metres);
    for (const { lng, lat, metres: told } of rows) {
      expect(Math.abs(metresBetween(at, [lng!, lat!]) - told!)).toBeLessThan(1);
    }
  });

  it('are as many, with those without coordinates, as the summary says are open, whatever the filter', async () => {
    for (const filter of ['', '&light=red', '&category=L04,L07', '&light=red,amber&unit=none']) {
      const { total, unlocated } = await nearby(AT + filter);
      const summary = await (await ask(`/api/summary?state=open${filter}`)).json();
      expect(total + unlocated).toBe(summary.figures.issues);
      expect(unlocated).toBe(summary.figures.unlocated);
    }
  });

  it('are all of the filter: light, category and community', async () => {
    const { rows } = await nearby(`${AT}&light=red&limit=200`);
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) expect(row.light).toBe('red');
  });

  it.each([
    ['', 'at', ''],
    ['at=33.58', 'at', '33.58'],
    ['at=33.58,114.03', 'at', '33.58,114.03'],
    [`${AT}&window=later`, 'window', 'later'],
    [`${AT}&limit=201`, 'limit', '201'],
    [`${AT}&light=blue`, 'light', 'blue'],
  ])('are refused for “%s”, naming the field and the value', async (query, field, value) => {
    const answer = await ask(`/api/nearby?${query}`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ field, value });
  });

  it('are not sent again to whom holds them', async () => {
    const tag = (await ask(`/api/nearby?${AT}`)).headers.get('etag')!;
    const again = await ask(`/api/nearby?${AT}`, { headers: { 'If-None-Match': tag } });
    expect(again.status).toBe(304);
  });
});

describe("an inspector's pages, without any script", () => {
  const htmlOf = async (path: string) => {
    const answer = await ask(path);
    expect({ path, status: answer.status }).toEqual({ path, status: 200 });
    return answer.text();
  };

  it('list what is nearest, from the middle of the street or from a point, each a link to its entry', async () => {
    const { rows } = await nearby(AT);
    const html = await htmlOf(`/inspect?${AT}`);
    const listed = [...html.matchAll(/data-issue="([^"]+)"/g)].map(([, number]) => number);
    expect(listed).toEqual(rows.map(({ number }) => number));
    expect(html).toContain(`href="/inspect/issue/${rows[0]!.number}?at=114.03,33.58"`);
    expect(await htmlOf('/inspect')).toContain('从街道中心算起');
    expect(await htmlOf('/inspect?lang=en')).toContain('measured from the middle of the street');
  });

  it('find a place to start from by its name', async () => {
    const html = await htmlOf(`/inspect?find=${encodeURIComponent('五一路')}`);
    expect(html).toMatch(/href="\/inspect\?from=crossing:[^"]+"[^>]*>[^<]*五一路/);
  });

  it('draw the map of what is listed when it is asked for, and say that the places are invented', async () => {
    const html = await htmlOf(`/inspect?${AT}&show=map`);
    expect(html).toContain('data-map-svg');
    expect(html).toContain('示意图');
  });

  it('name what of the address was not understood', async () => {
    expect(await htmlOf('/inspect?light=purple&at=here')).toMatch(
      /light=“purple”.*at=“here”|at=“here”.*light=“purple”/,
    );
  });

  it('answer an unknown number with 404', async () => {
    expect((await ask('/inspect/issue/LJ-1999-00001')).status).toBe(404);
    expect((await ask('/inspect/issue/%00')).status).toBe(404);
  });

  it('order chosen stops, and the legs add up to the total', async () => {
    const { rows } = await nearby(`${AT}&limit=9`);
    const stops = rows.map(({ number }) => `stop=${number}`).join('&');
    const html = await htmlOf(`/inspect/round?${AT}&${stops}`);
    const legs = [...html.matchAll(/data-leg="(\d+)"/g)].map(([, metres]) => Number(metres));
    const total = Number(/data-total-metres="(\d+)"/.exec(html)![1]);
    expect(legs).toHaveLength(9);
    expect(Math.abs(legs.reduce((sum, leg) => sum + leg, 0) - total)).toBeLessThan(6);
    const listed = [...html.matchAll(/data-issue="([^"]+)"/g)].map(([, number]) => number);
    expect([...new Set(listed)].sort()).toEqual(rows.map(({ number }) => number).sort());
  });

  it('do not offer navigation to places that are invented, and say why', async () => {
    const { rows } = await nearby(AT);
    const html = await htmlOf(`/inspect/issue/${rows[0]!.number}`);
    expect(html).toContain('data-navigation="none"');
    expect(html).not.toMatch(/amap\.com|baidu\.com|qq\.com/);
  });
});

describe('an office with places of its own', () => {
  let web: WebServer | null = null;
  let headers = { cookie: '' };

  beforeAll(async () => {
    const server = inject('testServer');
    const office = await copyDatabase(server, await ensureDemo(server), 'inspected_office');
    const owner = connect(office.ownerUrl, { max: 1 });
    await owner.sql`update office set is_demo = false, demo_clock = null, demo_seed = null`;
    await owner.close();
    const { buildFolder } = readSettings(process.env);
    const port = await findFreePort();
    web = startWebServer({ host: '127.0.0.1', port, isDevelopment: false, buildFolder }, office);
    await web.waitUntilReady();
    headers = await signInAs(web.address, 'inspector');
  });

  afterAll(() => web?.stop());

  it('gives every entry one tap to AMap, Baidu and Tencent, each in its own datum', async () => {
    const { rows } = (await (await ask(`${web!.address}/api/nearby?${AT}`, { headers })).json()) as Nearby;
    const { number } = rows[0]!;
    const entry = (await (
      await ask(`${web!.address}/api/issues/${number}`, { headers })
    ).json()) as IssueEntry;
    const stored: Place = [entry.lng!, entry.lat!];
    const html = await (await ask(`${web!.address}/inspect/issue/${number}`, { headers })).text();
    const links = [...html.matchAll(/href="(https:\/\/[^"]+)"/g)].map(
      ([, href]) => new URL(href!.replaceAll('&amp;', '&')),
    );
    expect(links.map(({ hostname }) => hostname)).toEqual([
      'uri.amap.com',
      'api.map.baidu.com',
      'apis.map.qq.com',
    ]);
    const [amap, baidu, tencent] = links.map(({ searchParams }) => searchParams) as [
      URLSearchParams,
      URLSearchParams,
      URLSearchParams,
    ];
    const [lng, lat] = amap.get('to')!.split(',').slice(0, 2).map(Number) as [number, number];
    expect(metresBetween(convertPoint(lng, lat, 'gcj02', 'wgs84'), stored)).toBeLessThan(0.5);
    const [baiduLat, baiduLng] = baidu
      .get('destination')!
      .split('|')[0]!
      .replace('latlng:', '')
      .split(',')
      .map(Number) as [number, number];
    expect(metresBetween(convertPoint(baiduLng, baiduLat, 'bd09', 'wgs84'), stored)).toBeLessThan(0.5);
    const [tencentLat, tencentLng] = tencent.get('tocoord')!.split(',').map(Number) as [number, number];
    expect(metresBetween(convertPoint(tencentLng, tencentLat, 'gcj02', 'wgs84'), stored)).toBeLessThan(0.5);
    expect(/<(p|text)[^>]*>示意图/.test(html)).toBe(false);
  });
});

describe('what a phone needs to keep the pages', () => {
  it('is a manifest that begins at the list, with icons that are there', async () => {
    const answer = await ask('/inspect/manifest.webmanifest');
    expect(answer.headers.get('content-type')).toBe('application/manifest+json');
    const manifest = await answer.json();
    expect(manifest).toMatchObject({ start_url: '/inspect', scope: '/inspect', display: 'standalone' });
    for (const { src } of manifest.icons)
      expect((await ask(src)).headers.get('content-type')).toBe('image/png');
  });

  it('is a worker that may have a say below /inspect only', async () => {
    const answer = await ask('/inspect-worker.js');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('javascript');
    expect(await answer.text()).not.toContain('/command');
  });
});
