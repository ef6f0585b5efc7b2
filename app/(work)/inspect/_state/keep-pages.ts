/** The worker that keeps opened pages (public/inspect-worker.js). It has no say outside of /inspect. */
const WORKER = '/inspect-worker.js';
const SCOPE = '/inspect';

/**
 * Starts keeping opened pages; false where that cannot be. While developing nothing is kept, and a worker of earlier is sent
 * away: the names of what is built then say nothing about its content.
 */
export async function startKeeping(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  if (process.env.NODE_ENV !== 'production') {
    const held = await navigator.serviceWorker.getRegistration(SCOPE);
    if (held && new URL(held.scope).pathname === SCOPE) await held.unregister();
    return false;
  }
  await navigator.serviceWorker.register(WORKER, { scope: SCOPE });
  await navigator.serviceWorker.ready;
  return true;
}

async function tell(message: { type: 'keep'; pages: string[] } | { type: 'forget' }): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.getRegistration(SCOPE);
  registration?.active?.postMessage(message);
}

/** Fetches and keeps pages that may be wanted where there is no signal: the chosen stops and the way past them. */
export const keepPages = (pages: string[]): void => void tell({ type: 'keep', pages });

/** Deletes everything that is kept on this device. */
export const forgetPages = (): void => void tell({ type: 'forget' });
