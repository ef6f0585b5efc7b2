/**
 * What people in the demo say about one kind of problem. Invented; `{spot}` becomes the spot in the place, `{n}` a small
 * number, `{many}` a larger one. Every list is drawn from by itself, so that few lists make many different texts.
 */
export interface Phrases {
  /** What the sentences may be about: one that names a thing goes only with a title that names it too. */
  subjects?: readonly RegExp[];
  /** The end of a title: `<place><spot><trouble>`. */
  troubles: readonly string[];
  /** A resident's complaint. */
  voices: readonly string[];
  /** What the resident wants. */
  asks: readonly string[];
  /** What the clerk or inspector wrote down after looking. */
  details: readonly string[];
  /** Reports of the unit at work. */
  progress: readonly string[];
  /** The unit says done. */
  done: readonly string[];
  /** The check finds that it is not. */
  undone: readonly string[];
  /** The check finds that it is. */
  checked: readonly string[];
}
