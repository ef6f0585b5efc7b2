import { type Connection, connect } from '../connect';
import { Listener } from '../live/listener';
import { ReadingConnection } from '../live/reading-connection';
import { OpenSnapshot } from './open-snapshot';
import { readOpen } from './read-open';

/** Notifications can be lost without a sign: after so long the database is asked whether something changed, ms. */
const LONGEST_TRUST_MS = 1000;
/** Where reading everything takes longer than this, ms, nobody waits for it: a city's answers may be a little older. */
const QUICK_MS = 250;
/** But never older than this, ms. Pages tell days. */
const OLDEST_MS = 30_000;

/**
 * What everybody may know, held in memory: filled through the open role, which sees nothing else, and read anew after every change.
 * It never answers with something older than half a minute; when the database cannot be asked, it throws.
 */
export class OpenStore {
  private readonly connection: Connection;
  private readonly reader: ReadingConnection;
  private readonly listener: Listener;
  private snapshot: OpenSnapshot | null = null;
  private version = '';
  private isDoubted = true;
  private checkedAt = 0;
  private heldSince = 0;
  private lastReadMs = 0;
  private checking: Promise<OpenSnapshot> | null = null;
  private reading: Promise<OpenSnapshot> | null = null;

  /** @param url the open role's */
  constructor(url: string) {
    this.connection = connect(url, { max: 1, connection: { application_name: 'guatu open' } });
    this.reader = new ReadingConnection(url);
    this.listener = new Listener(url, () => {
      this.isDoubted = true;
    });
  }

  async current(): Promise<OpenSnapshot> {
    const isTrusted =
      this.listener.isListening && !this.isDoubted && performance.now() - this.checkedAt < LONGEST_TRUST_MS;
    if (isTrusted && this.snapshot !== null) return this.snapshot;
    this.checking ??= this.check().finally(() => {
      this.checking = null;
    });
    return this.checking;
  }

  async close(): Promise<void> {
    await Promise.all([this.connection.close(), this.reader.close(), this.listener.close()]);
  }

  private async check(): Promise<OpenSnapshot> {
    try {
      await this.listener.listen();
      this.isDoubted = false;
      this.checkedAt = performance.now();
      const [head] = await this.connection.sql<[{ version: string }]>`
        select data_version::text as version from open.head`;
      if (this.snapshot !== null && this.version === head.version) {
        this.heldSince = performance.now();
        return this.snapshot;
      }
      const next = this.readAll(head.version);
      const mayBeOlder = this.lastReadMs > QUICK_MS && performance.now() - this.heldSince < OLDEST_MS;
      if (this.snapshot === null || !mayBeOlder) return await next;
      next.catch(() => {
        this.isDoubted = true; // whoever asks next is told
      });
      return this.snapshot;
    } catch (error) {
      this.isDoubted = true;
      this.listener.stop();
      throw error;
    }
  }

  private readAll(version: string): Promise<OpenSnapshot> {
    const begun = performance.now();
    this.reading ??= this.reader
      .read(readOpen)
      .then((data) => {
        this.snapshot = new OpenSnapshot(data);
        this.version = version; // what was read may be newer: then it is read once more
        this.heldSince = begun;
        this.lastReadMs = performance.now() - begun;
        return this.snapshot;
      })
      .finally(() => {
        this.reading = null;
      });
    return this.reading;
  }
}

/** Next may load a module more than once; the public's store must be one. */
const held = globalThis as typeof globalThis & { guatuOpenStore?: { url: string; store: OpenStore } };

/** The one store of this process for what needs no login. `url`: the open role's. */
export function openStore(url: string): OpenStore {
  if (held.guatuOpenStore?.url !== url) {
    const former = held.guatuOpenStore?.store;
    held.guatuOpenStore = { url, store: new OpenStore(url) };
    former?.close().catch((error) => console.warn('The former open store did not close:', error));
  }
  return held.guatuOpenStore.store;
}
