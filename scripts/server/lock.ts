import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identifyProcess, isAlive, type ProcessIdentity } from './process-identity';

/** Who has the data folder, so that others can tell a living sibling from a dead one. */
export interface LockNote {
  /** Tells this taking of the lock from every other. */
  id: string;
  /** The command, as in `npm run <command>`. */
  command: string;
  holder: ProcessIdentity;
  /** The embedded server's port, once it takes connections; 'external' when DATABASE_URL is used. */
  database?: number | 'external';
  /** The web server, which outlives its parent when only that is killed. */
  webServer?: ProcessIdentity;
  address?: string;
}

export interface Lock {
  readonly note: LockNote;
  /** Tells others more about the holder. */
  update(more: Partial<LockNote>): void;
  release(): void;
}

/** What came of asking for the lock: it was had, perhaps from a dead holder; or somebody living has it. */
export type LockAnswer = { lock: Lock; dead: LockNote | undefined } | { living: LockNote };

const lockPath = (folder: string) => join(folder, 'guatu.lock');

function readNote(path: string): LockNote | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as LockNote;
  } catch {
    return undefined; // absent, or torn by a crash of the machine: nobody living wrote it
  }
}

export function readLivingHolder(folder: string): LockNote | undefined {
  const note = readNote(lockPath(folder));
  return note && isAlive(note.holder) ? note : undefined;
}

/** Writes the note whole and under a name of its own, then links it: a link is made by one process only. */
function tryCreate(path: string, note: LockNote): boolean {
  const draft = `${path}.${note.id}`;
  writeFileSync(draft, JSON.stringify(note), { mode: 0o644 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft);
  }
}

/** Moves a dead holder's note aside; when a quicker process has put its own there meanwhile, that is put back. */
function removeDead(path: string, deadId: string | undefined): void {
  const aside = `${path}.${randomUUID()}`;
  renameSync(path, aside);
  const moved = readNote(aside);
  if (moved && moved.id !== deadId) linkSync(aside, path);
  rmSync(aside);
}

export function takeLock(folder: string, command: string): LockAnswer {
  const path = lockPath(folder);
  const note: LockNote = { id: randomUUID(), command, holder: identifyProcess(process.pid) };
  let dead: LockNote | undefined;
  while (!tryCreate(path, note)) {
    const present = readNote(path);
    if (present && isAlive(present.holder)) return { living: present };
    dead = present;
    removeDead(path, present?.id);
  }
  return { lock: holdLock(path, note), dead };
}

function holdLock(path: string, taken: LockNote): Lock {
  let note = taken;
  return {
    get note() {
      return note;
    },
    update(more) {
      note = { ...note, ...more };
      writeFileSync(`${path}.${note.id}`, JSON.stringify(note));
      renameSync(`${path}.${note.id}`, path);
    },
    release() {
      if (readNote(path)?.id === note.id) rmSync(path);
    },
  };
}
