import { type Facet, LEVEL_CODES, NONE, SEVERITIES } from '../../lib/contract/filter';
import type { Summary } from '../../lib/contract/summary';
import { COUNTED_STATES, LIGHTS } from '../../lib/ledger/states';
import { type CodeCounts, countCodes } from './count-codes';
import { FACET_BITS } from './facet-bits';
import { LIGHT_BITS, LIGHT_SLOTS } from './light-column';
import type { MaskList } from './mask-list';
import type { PassingParts } from './passing-rows';
import type { Snapshot } from './snapshot';
import { categoryOf, levelOf, severityOf, stateOf, unitOf } from './standing';

type FacetCounts = Summary['facets'][Facet];

/** Counts by code, added up by what `positionOf` says of the code. */
function sums(counts: Uint32Array, size: number, positionOf: (code: number) => number): Uint32Array {
  const sum = new Uint32Array(size);
  for (let code = 0; code < counts.length; code++) {
    const n = counts[code]!;
    if (n > 0) sum[positionOf(code)]! += n;
  }
  return sum;
}

const COLUMN_OF_FACET: { [facet in Facet]: keyof CodeCounts } = {
  state: 'standing',
  light: 'standing',
  unit: 'standing',
  category: 'matter',
  level: 'matter',
  severity: 'matter',
  channel: 'channels',
  tag: 'tags',
  community: 'place',
};

/** For each facet and value, how many issues choosing it alone would leave: the rows that all other facets let through. */
export function countFacets(snapshot: Snapshot, parts: PassingParts, passing: CodeCounts): Summary['facets'] {
  const { lists, places, channelSets, tagSets } = snapshot.loaded;
  const of = (facet: Facet): Uint32Array => {
    const column = COLUMN_OF_FACET[facet];
    const bit = FACET_BITS[facet];
    if ((parts.active & bit) === 0) return passing[column];
    return countCodes(snapshot, parts.standing, parts.except(bit), [column])[column];
  };
  const { category, unit, community } = lists;
  const coded = (code: number) => code >>> LIGHT_BITS;
  return {
    state: present(
      COUNTED_STATES,
      sums(of('state'), 16, (code) => stateOf(coded(code))),
    ),
    light: present(
      LIGHTS,
      sums(of('light'), LIGHT_SLOTS, (code) => code % LIGHT_SLOTS),
    ),
    category: present(category.codes, sums(of('category'), category.size, categoryOf)),
    channel: presentBits(lists.channel, channelSets, of('channel')),
    unit: present(
      unit.codes,
      sums(of('unit'), unit.size, (code) => unitOf(coded(code))),
    ),
    level: present(LEVEL_CODES, sums(of('level'), 8, levelOf)),
    severity: present(SEVERITIES, sums(of('severity'), 8, severityOf).subarray(1)),
    tag: presentBits(lists.tag, tagSets, of('tag')),
    community: present(
      community.codes,
      sums(of('community'), community.size, (code) => places.community[coded(code)]!),
    ),
  };
}

const present = (values: readonly string[], counts: Uint32Array): FacetCounts =>
  values
    .map((value, position) => ({ value: value === '' ? NONE : value, n: counts[position]! }))
    .filter(({ n }) => n > 0);

/** A row with two channels counts under both. */
function presentBits(values: readonly string[], sets: MaskList, counts: Uint32Array): FacetCounts {
  const bits = new Uint32Array(32);
  let none = 0;
  for (let set = 0; set < counts.length; set++) {
    const n = counts[set]!;
    const mask = sets.masks[set]!;
    if (mask === 0) none += n;
    else for (let bit = 0; bit < 32; bit++) if ((mask >>> bit) & 1) bits[bit]! += n;
  }
  const held = present(values, bits);
  return none > 0 ? [...held, { value: NONE, n: none }] : held;
}
