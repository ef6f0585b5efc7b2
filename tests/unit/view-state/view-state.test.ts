import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONCERN_GROUPS } from '@/lib/authority/concerns';
import { AREA_KINDS, type AreaRef, type IssueFilter, LEVEL_CODES } from '@/lib/contract/filter';
import { HEAT_WEIGHTS } from '@/lib/contract/heat';
import { ISSUE_SORTS } from '@/lib/contract/issue';
import { COUNTED_STATES, LIGHTS, OPEN_STATES } from '@/lib/ledger/states';
import { chooseOnly, clearFilter, drilledPlace, drillTo, toggleValue } from '@/lib/view-state/change-view';
import { readView } from '@/lib/view-state/read-view';
import {
  DEFAULT_VIEW,
  LANGUAGES,
  LAYERS,
  METRICS,
  PANELS,
  SHADES,
  SHOWS,
  THEMES,
  type View,
} from '@/lib/view-state/view';
import { roundCamera, viewHref, viewParameters } from '@/lib/view-state/write-view';
import { daysInOrder } from '@/tests/support/any-filter';

const code = fc.stringMatching(/^[A-Za-z0-9街区_.-]{1,12}$/u);
const sorted = <T>(values: T[]) => [...new Set(values)].sort();
const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 4 }).map(sorted);
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const area: fc.Arbitrary<AreaRef> = fc.record({ kind: fc.constantFrom(...AREA_KINDS), code });
const areas = fc
  .uniqueArray(area, { maxLength: 3, selector: (one) => `${one.kind}:${one.code}` })
  .map((list) => list.sort((a, b) => (`${a.kind}:${a.code}` < `${b.kind}:${b.code}` ? -1 : 1)));

const filter: fc.Arbitrary<IssueFilter> = fc
  .record({
    state: fc.oneof(some(fc.constantFrom(...COUNTED_STATES)), fc.constant([...OPEN_STATES].sort())),
    light: some(fc.constantFrom(...LIGHTS)),
    category: some(code),
    channel: some(code),
    unit: some(code),
    level: some(fc.constantFrom(...LEVEL_CODES)),
    severity: some(fc.constantFrom(1, 2, 3, 4)),
    tag: some(code),
    area: areas,
    text: fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.normalize('NFC').trim()),
    openedFrom: fc.option(day),
    openedUntil: fc.option(day),
    dueFrom: fc.option(day),
    dueUntil: fc.option(day),
    located: fc.option(fc.boolean()),
  })
  .map(daysInOrder);

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const view: fc.Arbitrary<View> = fc.record({
  camera: fc.option(
    fc
      .record({
        lng: number(-180, 180),
        lat: number(-85, 85),
        zoom: number(0, 24),
        bearing: number(-180, 180),
        pitch: number(0, 85),
      })
      .map(roundCamera),
  ),
  shade: fc.constantFrom(...SHADES),
  metric: fc.constantFrom(...METRICS),
  layers: fc.subarray([...LAYERS]),
  heat: fc.record({
    bandwidthMetres: fc.integer({ min: 20, max: 2000 }),
    weight: fc.constantFrom(...HEAT_WEIGHTS),
  }),
  filter,
  asOf: fc.option(day),
  issue: fc.option(code),
  show: fc.constantFrom(...SHOWS),
  concern: fc.option(fc.constantFrom(...CONCERN_GROUPS)),
  sort: fc.constantFrom(...ISSUE_SORTS),
  language: fc.option(fc.constantFrom(...LANGUAGES)),
  theme: fc.option(fc.constantFrom(...THEMES)),
  folded: fc.subarray([...PANELS]),
});

const read = (query: string) => readView(new URLSearchParams(query));

describe('the view is the address and the address is the view', () => {
  it('comes back unchanged from its own address', () => {
    fc.assert(
      fc.property(view, (before) => {
        expect(readView(viewParameters(before))).toEqual({ view: before, problems: [] });
      }),
    );
  });

  it('survives being written as a link and read by a browser', () => {
    fc.assert(
      fc.property(view, (before) => {
        const url = new URL(viewHref(before), 'http://localhost');
        expect(readView(url.searchParams).view).toEqual(before);
      }),
    );
  });

  it('names the list of what is not visited and the lamps, which are off unless asked for', () => {
    expect(read('show=unvisited').view.show).toBe('unvisited');
    expect(DEFAULT_VIEW.layers).not.toContain('lamps');
    expect(read('layers=lamps,issues')).toMatchObject({
      view: { layers: ['issues', 'lamps'] },
      problems: [],
    });
  });

  it('names the past day that is shown, and knows which days do not exist', () => {
    expect(viewHref({ ...DEFAULT_VIEW, asOf: '2026-08-03' })).toBe('/command?asOf=2026-08-03');
    expect(read('asOf=2026-02-30')).toMatchObject({
      view: { asOf: null },
      problems: [{ parameter: 'asOf', value: '2026-02-30' }],
    });
  });

  it('needs no query at all for the usual view', () => {
    expect(viewHref(DEFAULT_VIEW)).toBe('/command');
    expect(read('').view).toEqual(DEFAULT_VIEW);
  });

  it('shows open issues unless told otherwise, and all of them when told so', () => {
    expect(read('').view.filter.state).toEqual([...OPEN_STATES].sort());
    expect(read('state=all').view.filter.state).toEqual([]);
    expect(viewHref({ ...DEFAULT_VIEW, filter: { ...DEFAULT_VIEW.filter, state: [] } })).toBe(
      '/command?state=all',
    );
  });
});

describe('an address that makes no sense', () => {
  it('never breaks the page, whatever it says', () => {
    const names = fc.constantFrom(
      ...viewParameters(DEFAULT_VIEW).keys(),
      'at',
      'layers',
      'state',
      'area',
      'issue',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(names, fc.string())), (pairs) => {
        const { view: shown } = readView(new URLSearchParams(pairs));
        expect(readView(viewParameters(shown)).view).toEqual(shown);
      }),
      // names that every JavaScript object has are no values of ours
      { examples: [[[['state', 'toString']]], [[['state', '__proto__']]], [[['layers', 'constructor']]]] },
    );
  });

  it('is named value by value, and the good values stay', () => {
    const { view: shown, problems } = read(
      'light=red,purple&at=200,10,3&shade=moon&bandwidth=-5&openedFrom=2026-02-30',
    );
    expect(shown.filter.light).toEqual(['red']);
    expect(shown.camera).toBeNull();
    expect(problems).toEqual([
      { parameter: 'at', value: '200,10,3' },
      { parameter: 'shade', value: 'moon' },
      { parameter: 'bandwidth', value: '-5' },
      { parameter: 'light', value: 'purple' },
      { parameter: 'openedFrom', value: '2026-02-30' },
    ]);
  });

  it('may write a place with all the digits that a machine gives it', () => {
    const { view: shown, problems } = read('at=114.03123456789012,33.580987654321098,15.250000000000002');
    expect(problems).toEqual([]);
    expect(shown.camera).toMatchObject({ lng: 114.03123, lat: 33.58099, zoom: 15.25 });
  });

  it('names the end of a time that ends before it begins, and keeps its beginning', () => {
    const { view: shown, problems } = read(
      'openedFrom=2026-03-02&openedUntil=2026-03-01&dueFrom=2026-03-01&dueUntil=2026-03-01',
    );
    expect(shown.filter).toMatchObject({
      openedFrom: '2026-03-02',
      openedUntil: null,
      dueUntil: '2026-03-01',
    });
    expect(problems).toEqual([{ parameter: 'openedUntil', value: '2026-03-01' }]);
  });

  it('leaves parameters of others alone', () => {
    expect(read('utm_source=wechat').problems).toEqual([]);
  });
});

describe('moving about', () => {
  it('drills down by filtering on the one place, and back up by filtering on none', () => {
    const place = { kind: 'community', code: 'LJ-1' } as const;
    const below = drillTo({ ...DEFAULT_VIEW, issue: 'LJ-9' }, place);
    expect(drilledPlace(below)).toEqual(place);
    expect(below.issue).toBeNull();
    expect(drillTo(below, null)).toEqual(DEFAULT_VIEW);
  });

  it('puts a value in and takes it out again', () => {
    fc.assert(
      fc.property(fc.constantFrom('1', '2', '3', '4'), (value) => {
        const once = toggleValue(DEFAULT_VIEW, 'severity', value);
        expect(once.filter.severity).toEqual([Number(value)]);
        expect(toggleValue(once, 'severity', value)).toEqual(DEFAULT_VIEW);
      }),
    );
  });

  it('choosing a bar shows it alone, choosing it again shows all', () => {
    const both = toggleValue(toggleValue(DEFAULT_VIEW, 'unit', 'A'), 'unit', 'B');
    const one = chooseOnly(both, 'unit', 'A');
    expect(one.filter.unit).toEqual(['A']);
    expect(chooseOnly(one, 'unit', 'A').filter.unit).toEqual([]);
  });

  it('clears every filter but not the map', () => {
    const busy = { ...toggleValue(DEFAULT_VIEW, 'light', 'red'), shade: 'grid' as const };
    expect(clearFilter(busy)).toEqual({ ...DEFAULT_VIEW, shade: 'grid' });
  });
});
