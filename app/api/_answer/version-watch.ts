import { officeStore } from '@/db/live/office-store';

/** How often it is looked whether the store has followed the database on, milliseconds; the looking itself is in memory. */
const LOOK_EVERY_MS = 150;

type Tell = (dataVersion: number) => void;

/** Tells whoever wants to know of every new data version of a database. It looks only while somebody does. */
class VersionWatch {
  private readonly wanting = new Set<Tell>();
  private timer: ReturnType<typeof setTimeout> | null = null;
  private last = 0;

  constructor(private readonly url: string) {}

  subscribe(tell: Tell): () => void {
    this.wanting.add(tell);
    if (this.last > 0) tell(this.last);
    this.timer ??= setTimeout(() => this.look(), 0);
    return () => this.wanting.delete(tell);
  }

  private async look(): Promise<void> {
    try {
      const version = await officeStore(this.url).read(({ loaded }) => loaded.dataVersion);
      if (version !== this.last) {
        this.last = version;
        for (const tell of this.wanting) tell(this.last);
      }
    } catch {
      // the database is away: it is looked for again, and whoever asks for anything is told
    }
    this.timer = this.wanting.size > 0 ? setTimeout(() => this.look(), LOOK_EVERY_MS) : null;
    if (this.timer === null) this.last = 0;
  }
}

const held = globalThis as typeof globalThis & { guatuVersionWatches?: Map<string, VersionWatch> };

/** The one watch over a database of this process. */
export function versionWatch(url: string): VersionWatch {
  held.guatuVersionWatches ??= new Map();
  const known = held.guatuVersionWatches.get(url) ?? new VersionWatch(url);
  held.guatuVersionWatches.set(url, known);
  return known;
}
