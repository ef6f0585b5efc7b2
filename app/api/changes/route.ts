import { signedIn } from '@/app/_auth/signed-in';
import { appConnection } from '@/db/client';
import { officeAnswer } from '../_answer/office-answer';
import { versionWatch } from '../_answer/version-watch';

export const dynamic = 'force-dynamic';

/** Proxies cut what is silent for a minute; and so often it is asked whether whoever listens is still signed in. */
const BREATHE_EVERY_MS = 15_000;

/** serve.mjs says so when the server is being stopped: what is open then would hold it. */
const STOP = 'guatu:stop';

/** `GET /api/changes`: the data version now and whenever it grows (server-sent events). */
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
      const breathe = setInterval(async () => {
        const who = await signedIn(appConnection(), request.headers).catch(() => undefined);
        if (who === null) end();
        // whoever listened may have gone while it was asked
        else if (isOpen) say(': still here\n\n');
      }, BREATHE_EVERY_MS);
      end = () => {
        if (!isOpen) return;
        isOpen = false;
        unsubscribe();
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
