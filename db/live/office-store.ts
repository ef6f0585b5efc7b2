import { LiveStore } from './live-store';

/** Next may load a module more than once; the office's store must be one. */
const held = globalThis as typeof globalThis & { guatuOfficeStore?: { url: string; store: LiveStore } };

/** The one live store of this process for the office's work. `url`: the app role's. */
export function officeStore(url: string): LiveStore {
  if (held.guatuOfficeStore?.url !== url) {
    const former = held.guatuOfficeStore?.store;
    held.guatuOfficeStore = { url, store: new LiveStore(url) };
    former?.close().catch((error) => console.warn('The former live store did not close:', error));
  }
  return held.guatuOfficeStore.store;
}
