export type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** An array with other values at some places, by their position in `places`; the same array where these stand there already. */
export function withValues<A extends Numbers>(
  array: A,
  places: readonly number[],
  valueAt: (position: number) => number,
  /** another array that says the same, to be written on */
  copyOf: (array: A) => A = (of) => of.slice() as A,
): A {
  if (places.every((place, position) => array[place] === valueAt(position))) return array;
  const changed = copyOf(array);
  for (const [position, place] of places.entries()) changed[place] = valueAt(position);
  return changed;
}
