import type { Facet } from '../../lib/contract/filter';

/** One bit for each part of a filter, so that a sum of them names several. */
export const FACET_BITS = {
  state: 1,
  light: 2,
  category: 4,
  channel: 8,
  unit: 16,
  level: 32,
  severity: 64,
  tag: 128,
  /** the facet is called after its most used kind of area */
  community: 256,
  text: 512,
  opened: 1024,
  due: 2048,
  located: 4096,
  /** what counts: not merged into another, and registered already */
  counted: 8192,
} as const satisfies Record<Facet, number> & Record<string, number>;

/** A flow is the passage between states, hence their present state and light are no matter. */
export const NOT_OF_A_FLOW = FACET_BITS.state | FACET_BITS.light;

/** What an issue was at the end of a day its past tells, whatever has become of it since. */
export const NOT_OF_THE_PAST = NOT_OF_A_FLOW | FACET_BITS.counted | FACET_BITS.unit | FACET_BITS.category;
