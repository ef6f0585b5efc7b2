/** Up to so many smallest are found by keeping them in a heap while all pass by once. */
const MOST_HEAPED = 4096;

/** The value that would stand at `k` (from 0) if the values were sorted. */
export function kthSmallest(values: Float64Array, k: number): number {
  return k < MOST_HEAPED ? byHeap(values, k + 1) : bySelection(values.slice(), k);
}

/** The largest of the smallest `size`, which stands at the top of their heap. Nearly every value is only compared with it. */
function byHeap(values: Float64Array, size: number): number {
  const heap = values.slice(0, size).sort().reverse();
  for (let i = size; i < values.length; i++) {
    const value = values[i]!;
    if (value < heap[0]!) sink(heap, value);
  }
  return heap[0]!;
}

/** Takes the top off a heap and puts a value in. */
function sink(heap: Float64Array, value: number): void {
  let at = 0;
  while (true) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && heap[child + 1]! > heap[child]!) child += 1;
    if (heap[child]! <= value) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = value;
}

/** Hoare's quickselect, with the middle of three as pivot. Puts the values into another order. */
function bySelection(values: Float64Array, k: number): number {
  let left = 0;
  let right = values.length - 1;
  while (left < right) {
    const pivot = middleOf(values[left]!, values[(left + right) >>> 1]!, values[right]!);
    let i = left;
    let j = right;
    while (i <= j) {
      while (values[i]! < pivot) i += 1;
      while (values[j]! > pivot) j -= 1;
      if (i > j) break;
      const swapped = values[i]!;
      values[i++] = values[j]!;
      values[j--] = swapped;
    }
    if (k <= j) right = j;
    else if (k >= i) left = i;
    else break;
  }
  return values[k]!;
}

const middleOf = (a: number, b: number, c: number): number =>
  Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
