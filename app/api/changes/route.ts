import { knownUntil, signedIn } from '@/app/_auth/signed-in';
import { appConnection } from '@/db/client';
import { officeAnswer } from '../_answer/office-answer';
import { versionWatch } from '../_answer/version-watch';

export const dynamic = 'force-dynamic';

/** Proxies cut what is silent for a minute. */
const BREATHE_EVERY_MS = 15_000;

/** serve.mjs says so when the server is being stopped: what is open then would hold it. */
const STOP = 'guatu:stop';

/**
 * Calls `gone` when whoever sends these headers is no longer signed in. It asks when what is known of him runs out, and not before: so a
 * stream hears no longer than any other answer is given, and the database is asked no more often.
 *
 * @returns what ends the watching
 */
function watchSession(headers: Headers, gone: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  let isWatching = true;
  const wait = () => {
    timer = setTimeout(look, knownUntil(headers) - Date.now());
  };
  const look = async () => {
    // without the database nobody can be told to be gone; what it would tell is not told either
    const who = await signedIn(appConnection(), headers).catch(() => undefined);
    if (!isWatching) return;
    if (who === null) gone();
    else wait();
  };
  wait();
  return () => {
    isWatching = false;
    clearTimeout(timer);
  };
}

/** `GET /api/changes`: the data version now and whenever it grows (server-sent events), for as long as whoever listens is signed in. */
export const GET = officeAnswer('see_map', appConnection, async (request) => {
  const encoder = new TextEncoder();
  let end = () => {};
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      let isOpen = true;
      const say = (text: string) => controller.enqueue(encoder.encode(text));
      const unsubscribe = versionWatch(appConnection().url).subscribe((dataVersion) =>
        say(`data: ${JSON.stringify({ dataVersion })}\n\n`),
      );
      const breathe = setInterval(() => say(': still here\n\n'), BREATHE_EVERY_MS);
      const unwatch = watchSession(request.headers, () => end());
      end = () => {
        if (!isOpen) return;
        isOpen = false;
        unsubscribe();
        unwatch();
        clearInterval(breathe);
        process.off(STOP, end);
        try {
          controller.close();
        } catch {
          // whoever listened went first
        }
      };
      process.once(STOP, end);
      request.signal.addEventListener('abort', end);
      say('retry: 2000\n\n');
    },
    cancel: () => end(),
  });
  return new Response(stream, {
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' },
  });
});
