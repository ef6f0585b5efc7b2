import type { Connection } from '../connect';
import { connect } from '../connect';
import { applyChanges } from './apply-changes';
import { listFacetRows } from './facet-rows';
import type { IssueSegments } from './history';
import { COLUMN_NAMES, type IssueColumns } from './issue-columns';
import { BY_ROW, layOutHistory } from './lay-out-history';
import { Listener } from './listener';
import { loadChanges } from './load-changes';
import { loadSnapshot } from './load-snapshot';
import { readVersion } from './read-version';
import type { Readers } from './readers';
import { ReadingConnection } from './reading-connection';
import { SecondCopies } from './second-copies';
import { Snapshot } from './snapshot';

/** Notifications can be lost without a sign. Whatever is asked for is never older than this. */
const LONGEST_TRUST_MILLISECONDS = 1000;

/**
 * Holds the issues of one database in memory and follows it: the database notifies of every new data version, and once
 * a second, and after every doubt, it is asked. Of a commit to the ledger only the touched issues are read. What
 * `read` gives is never silently old: when the database cannot be asked, it throws.
 */
export class LiveStore {
  /** asks for the version */
  private readonly connection: Connection;
  private readonly reader: ReadingConnection;
  private readonly listener: Listener;
  private snapshot: Snapshot | null = null;
  private checking: Promise<Snapshot> | null = null;
  /** How often something gave reason to ask, and how many of these were before what is known now. */
  private doubts = 1;
  private doubtsSettled = 0;
  private checkedAt = 0;
  private isClosed = false;
  private announcementsAtLoad = 0;
  /** Of the snapshots before: all that are still read, and the last. */
  private former: Readers[] = [];
  private readonly copies = new SecondCopies(() => this.former.every(({ areThere }) => !areThere));
  /** The rows of the facets that are being listed behind a present that is there already. */
  private listing: Promise<void> = Promise.resolve();
  /** The past that is being read behind a present that is there already. */
  private reading: Promise<void> | null = null;
  private readPast: IssueSegments | null = null;
  /** The past could not be read: all is read anew. */
  private isPastLost = false;
  private changesWhileReading: IssueSegments[] = [];

  /** @param url of the role through whose eyes it sees */
  constructor(private readonly url: string) {
    this.connection = connect(url, { max: 1, connection: { application_name: 'guatu live' } });
    this.reader = new ReadingConnection(url);
    this.listener = new Listener(url, () => {
      this.readAhead();
    });
  }

  /** Until a check that began after the newest doubt has ended: while it is under way, what is held may be old. */
  private get isDoubted(): boolean {
    return this.doubts !== this.doubtsSettled;
  }

  /**
   * Does something with the issues as they are now, on which nobody writes until it is done. Waits while a new data version is being
   * read.
   */
  async read<T>(work: (snapshot: Snapshot) => T | Promise<T>): Promise<T> {
    return reading(await this.present(), work);
  }

  /** The same with the past of every issue, which after a start is there some seconds later than the present. */
  async readWithPast<T>(work: (snapshot: Snapshot) => T | Promise<T>): Promise<T> {
    return reading(await this.presentWithPast(), work);
  }

  private async present(): Promise<Snapshot> {
    const isTrusted =
      this.listener.isListening &&
      !this.isDoubted &&
      performance.now() - this.checkedAt < LONGEST_TRUST_MILLISECONDS;
    if (isTrusted && this.snapshot !== null) return this.snapshot;
    if (this.checking !== null) {
      const snapshot = await this.checking;
      if (!this.isDoubted) return snapshot;
      // Something was announced after that check began: only one begun later can be trusted.
    }
    this.checking ??= this.check().finally(() => {
      this.checking = null;
    });
    return this.checking;
  }

  private async presentWithPast(): Promise<Snapshot> {
    while (true) {
      const snapshot = await this.present();
      if (snapshot.past !== null) return snapshot;
      // Once it has been read, a check takes it up: until then the snapshot without it is still trusted.
      await (this.reading ?? this.checking);
    }
  }

  /** Until the rows of each facet are listed, so that a filter need not look at all of them. */
  async listed(): Promise<void> {
    await this.present();
    await this.listing;
  }

  /** Makes the second copies on which commits write: the first of each would have to. They take as much memory as the arrays. */
  async makeCopies(): Promise<void> {
    await this.readWithPast(async ({ loaded, past }) => {
      const { columns, rowOfId } = loaded;
      const now = () => this.snapshot;
      await this.copies.make('rowOfId', rowOfId, () => now()?.loaded.rowOfId === rowOfId);
      for (const name of COLUMN_NAMES)
        await this.copies.make(name, columns[name], () => now()?.loaded.columns[name] === columns[name]);
      for (const name of BY_ROW)
        await this.copies.make(name, past![name], () => now()?.past?.[name] === past![name]);
    });
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await Promise.all([this.connection.close(), this.reader.close(), this.listener.close()]);
  }

  /**
   * Something changed: reads it, so that the next request need not wait. An error is told to that request. Called also by whoever has
   * just written: what he asks for next has it, though the database's notification may still be on its way.
   */
  readAhead(): void {
    this.doubts += 1;
    if (this.isClosed) return;
    this.present().catch(() => {
      this.doubts += 1;
    });
  }

  private async check(): Promise<Snapshot> {
    try {
      await this.listener.listen();
      const { doubts } = this;
      this.checkedAt = performance.now();
      const announced = this.listener.announcements;
      const held = this.isPastLost ? null : this.snapshot;
      const { identity } = await readVersion(this.connection.sql);
      if (held === null || held.loaded.identity !== identity) {
        const isMissed = held !== null && announced === this.announcementsAtLoad;
        const next = (held && (await this.follow(held))) ?? (await this.readAll());
        // The last is not read by whoever has just been given it and has not begun.
        if (held !== null) this.former = [...this.former.filter(({ areThere }) => areThere), held.readers];
        this.snapshot = next;
        this.announcementsAtLoad = announced;
        this.listing = this.listRows(this.snapshot.loaded.columns);
        // A change that nobody announced: the listener is deaf, though its connection may look sound.
        if (isMissed) this.listener.stop();
      }
      this.snapshot = await this.withReadPast(this.snapshot!);
      this.doubtsSettled = doubts;
      return this.snapshot;
    } catch (error) {
      this.doubts += 1;
      this.listener.stop();
      throw error;
    }
  }

  private listRows(columns: IssueColumns): Promise<void> {
    return listFacetRows(columns, () => !this.isClosed && this.snapshot?.loaded.columns === columns);
  }

  private async follow(held: Snapshot): Promise<Snapshot | null> {
    const changes = await loadChanges(this.reader, held.loaded);
    if (changes === null) return null;
    const next = await applyChanges(held, changes, this.copies).catch((error) => {
      this.copies.clear();
      throw error;
    });
    if (next.past === null) this.changesWhileReading.push(changes.past);
    return next;
  }

  private async readAll(): Promise<Snapshot> {
    const { loaded, past } = await loadSnapshot(this.url);
    this.copies.clear();
    this.readPast = null;
    this.isPastLost = false;
    this.changesWhileReading = [];
    const reading = past.then(
      (segments) => {
        if (this.reading !== reading) return;
        this.readPast = segments;
        this.reading = null;
        this.readAhead();
      },
      () => {
        // Whoever asks is told when reading all anew fails too.
        if (this.reading !== reading) return;
        this.reading = null;
        this.isPastLost = true;
        this.doubts += 1;
      },
    );
    this.reading = reading;
    return new Snapshot(loaded, null);
  }

  /** The snapshot with the past, once it has been read. */
  private async withReadPast(snapshot: Snapshot): Promise<Snapshot> {
    if (this.readPast === null || snapshot.past !== null) return snapshot;
    const past = this.readPast;
    for (const changes of this.changesWhileReading) past.override(changes);
    this.readPast = null;
    this.changesWhileReading = [];
    const { loaded, scratch, readers } = snapshot;
    return new Snapshot(loaded, await layOutHistory(past, loaded.columns), scratch, readers);
  }
}

async function reading<T>(snapshot: Snapshot, work: (snapshot: Snapshot) => T | Promise<T>): Promise<T> {
  const end = snapshot.readers.begin();
  try {
    return await work(snapshot);
  } finally {
    end();
  }
}
