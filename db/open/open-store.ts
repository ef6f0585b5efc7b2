import { type Connection, connect } from '../connect';
import { Listener } from '../live/listener';
import { ReadingConnection } from '../live/reading-connection';
import { OpenSnapshot } from './open-snapshot';
import { readOpen } from './read-open';

/** Notifications can be lost without a sign: after so long the database is asked whether something changed, ms. */
const LONGEST_TRUST_MS = 1000;
/** Nothing is answered that was not known to be current so long ago, ms, or four readings ago. Pages tell days. */
const OLDEST_MS = 30_000;
const OLDEST_READINGS = 4;
/** After a reading, so many times as long as it took belongs to others. */
const REST = 1;

/**
 * What everybody may know, held in memory: filled through the open role, which sees nothing else, and read anew after every change.
 * Nobody waits for that: by how long an answer takes, anyone could tell when the office writes, what is not shown too. So an answer
 * is older by the time of a reading, in a city that writes all the time by three of them; when the database cannot be asked, it throws.
 */
export class OpenStore {
  private readonly connection: Connection;
  private readonly reader: ReadingConnection;
  private readonly listener: Listener;
  private snapshot: OpenSnapshot | null = null;
  private version = '';
  private isDoubted = true;
  private checkedAt = 0;
  /** when the snapshot was last known to be current */
  private currentAt = 0;
  private readingMs = 0;
  /** no reading before this, unless somebody waits for it */
  private restsUntil = 0;
  private checking: Promise<OpenSnapshot> | null = null;
  private readingAhead: NodeJS.Timeout | null = null;
  private isClosed = false;

  /** @param url the open role's */
  constructor(url: string) {
    this.connection = connect(url, { max: 1, connection: { application_name: 'guatu open' } });
    this.reader = new ReadingConnection(url);
    this.listener = new Listener(url, () => {
      this.isDoubted = true;
      this.readAhead();
    });
  }

  async current(): Promise<OpenSnapshot> {
    const now = performance.now();
    const oldest = Math.max(OLDEST_MS, OLDEST_READINGS * this.readingMs);
    const isHeard = this.listener.isListening && this.snapshot !== null && now - this.currentAt < oldest;
    const isTrusted = !this.isDoubted && now - this.checkedAt < LONGEST_TRUST_MS;
    if (isHeard && !isTrusted) this.readAhead();
    return isHeard ? this.snapshot! : this.check();
  }

  async close(): Promise<void> {
    this.isClosed = true;
    if (this.readingAhead) clearTimeout(this.readingAhead);
    await Promise.all([this.connection.close(), this.reader.close(), this.listener.close()]);
  }

  /** Looks soon what changed. An error is told to whoever asks next. */
  private readAhead(): void {
    if (this.isClosed) return;
    this.readingAhead ??= setTimeout(() => {
      this.readingAhead = null;
      this.check().catch(() => {});
    }, this.restsUntil - performance.now());
    this.readingAhead.unref();
  }

  private check(): Promise<OpenSnapshot> {
    this.checking ??= this.checkOnce().finally(() => {
      this.checking = null;
      if (this.isDoubted && this.listener.isListening) this.readAhead();
    });
    return this.checking;
  }

  private async checkOnce(): Promise<OpenSnapshot> {
    try {
      await this.listener.listen();
      this.isDoubted = false;
      const begun = performance.now();
      this.checkedAt = begun;
      const [head] = await this.connection.sql<[{ version: string }?]>`select version from open.head`;
      const version = head?.version ?? '';
      if (this.snapshot === null || this.version !== version) {
        // What is read may be newer than the version: then it is read once more.
        this.snapshot = new OpenSnapshot(await this.reader.read(readOpen));
        this.version = version;
        const ended = performance.now();
        this.readingMs = ended - begun;
        this.restsUntil = ended + REST * this.readingMs;
      }
      this.currentAt = begun;
      return this.snapshot;
    } catch (error) {
      this.isDoubted = true;
      this.listener.stop();
      throw error;
    }
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
