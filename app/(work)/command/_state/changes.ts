/** Somebody who shows what the server answered, and can ask for it anew. */
export interface Asker {
  address: string;
  /** what somebody looks at closely: nothing else is asked for until it is on the screen */
  comesFirst: boolean;
  /** resolves when the answer is there, or the failure */
  ask(): Promise<void>;
}

const askers = new Set<Asker>();

/** The data version that was last asked for; null until one was told. */
let asked: number | null = null;

/** Longer than this the rest does not wait for what comes first, ms. */
const PATIENCE_MS = 700;
/** A page that is not looked at paints nothing. */
const PAINT_PATIENCE_MS = 100;

const within = (milliseconds: number, promise: Promise<unknown>) =>
  Promise.race([promise, new Promise((resolve) => setTimeout(resolve, milliseconds))]);

/** Until what was drawn is on the screen: the second frame begins when the first has been handed over. */
const painted = () =>
  within(
    PAINT_PATIENCE_MS,
    new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );

/** Takes part until the returned function is called. */
export function takePart(asker: Asker): () => void {
  askers.add(asker);
  return () => void askers.delete(asker);
}

/** Whether a data version that the server tells of is another than was asked for. */
export const isNews = (dataVersion: number): boolean => dataVersion !== asked;

/** What the page begins with is of this data version. */
export function beginWith(dataVersion: number): void {
  asked = dataVersion;
}

/** Something that was asked for did not come: told of the same data version again, the page asks again. */
export function askedInVain(): void {
  asked = null;
}

/**
 * Something was written, here or elsewhere: everything on the page is asked for anew, and stands until the answer comes. The open entry
 * first: all at once, it would wait for counts, lists and a map that is drawn.
 *
 * @param dataVersion where it is known: of what was asked for already, by whoever was quicker to tell, nothing is asked again
 */
export async function announceChange(dataVersion?: number): Promise<void> {
  if (dataVersion !== undefined) {
    if (!isNews(dataVersion)) return;
    asked = dataVersion;
  }
  const first = [...askers].filter(({ comesFirst }) => comesFirst);
  if (first.length > 0) {
    await within(PATIENCE_MS, Promise.all(first.map((asker) => asker.ask())));
    await painted();
  }
  for (const asker of [...askers]) if (!asker.comesFirst) void asker.ask();
}

/** Something was written on which nothing depends but what is at addresses that begin so. */
export function announceChangeBelow(address: string): void {
  for (const asker of [...askers]) if (asker.address.startsWith(address)) void asker.ask();
}
