import { MATTER_BITS, STATE_BITS } from './standing';

/** 1 for every code that is let through. */
export type Allowed = Uint8Array;

/** A part of every code of a column: `(code >>> shift) & mask`. */
export interface CodePart {
  shift: number;
  mask: number;
}

type CodeColumn = 'standing' | 'matter' | 'place' | 'channels' | 'tags';

const WHOLE = 2 ** 31 - 1;

/** Where in the columns stands what a facet asks, of those whose rows are listed. */
export const PARTS = {
  state: { column: 'standing', shift: 0, mask: (1 << STATE_BITS) - 1 },
  unit: { column: 'standing', shift: STATE_BITS, mask: WHOLE },
  category: { column: 'matter', shift: MATTER_BITS, mask: WHOLE },
  level: { column: 'matter', shift: 3, mask: 3 },
  severity: { column: 'matter', shift: 0, mask: 7 },
  place: { column: 'place', shift: 0, mask: WHOLE },
  channels: { column: 'channels', shift: 0, mask: WHOLE },
  tags: { column: 'tags', shift: 0, mask: WHOLE },
} as const satisfies Record<string, CodePart & { column: CodeColumn }>;

export type ListedFacet = keyof typeof PARTS;

/** What of a facet a test lets through, by part of the codes. */
export interface FacetChoice {
  facet: ListedFacet;
  allowed: Allowed;
}
