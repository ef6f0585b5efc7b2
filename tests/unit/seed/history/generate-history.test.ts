import { beforeAll, describe, expect, it } from 'vitest';
import type { DemoHistory } from '@/db/seed/history/demo-history';
import { generateHistory } from '@/db/seed/history/generate-history';
import type { DemoPlaces } from '@/db/seed/place/demo-places';
import { generatePlaces } from '@/db/seed/place/generate-places';
import { officeCalendar } from '@/lib/calendar/office-calendar';
import { createAreaIndex, locateIn } from '@/lib/geo/area-index';
import type { IssueStep } from '@/lib/ledger/event';
import { foldHistory } from '@/lib/ledger/fold-history';
import { lightAt } from '@/lib/ledger/light';
import { nextState } from '@/lib/ledger/next-state';
import { type IssueState, isOpen } from '@/lib/ledger/states';
import { HANDLING_KINDS, SECOND_KEY_KINDS } from '@/lib/ledger/transitions';

/** A Sunday, the end of National Day, the middle of the Spring Festival, the new year, and a year nobody has published. */
const DAYS = ['2026-08-09', '2025-10-08', '2026-02-19', '2026-01-02', '2027-02-10', '2028-06-14'];
const SEEDS = [1, 7, 4242];
const calendar = officeCalendar('Asia/Shanghai');

let places: DemoPlaces;
beforeAll(() => {
  places = generatePlaces(1);
});

function foldAll(history: DemoHistory) {
  return history.issues.map((issue) => {
    let from: IssueState | null = null;
    const steps = issue.events.map(({ kind, at, data }, i): IssueStep => {
      const to: IssueState | null = kind === 'import' ? null : nextState(kind, from);
      if (to === null) throw new Error(`${issue.number}: ${kind} from ${from}`);
      const step = { sequence: i + 1, kind, from, to, at, data };
      from = to;
      return step;
    });
    return { issue, fold: foldHistory(null, steps, calendar).issue };
  });
}

describe.each(DAYS)('the demo as of %s', (asOf) => {
  it.each(SEEDS)('is a ledger that balances and keeps its rules, with seed %i', (seed) => {
    const history = generateHistory(places, { seed, asOf });
    const folded = foldAll(history);
    const counted = folded.filter(({ fold }) => fold.state !== 'merged');
    expect(counted).toHaveLength(411);
    expect(history.opinions.length).toBeGreaterThanOrEqual(480);
    expect(history.opinions.length).toBeLessThanOrEqual(489);

    const linked = new Set(history.issues.flatMap(({ opinions }) => opinions));
    const answered = history.opinions.filter(({ answer }, i) => answer !== null && !linked.has(i));
    expect(linked.size + answered.length + 12).toBe(history.opinions.length);
    expect(answered).toHaveLength(24);
    for (const { source, opinions, sourceNote } of history.issues) {
      if (source === 'opinion') expect(opinions.length).toBeGreaterThan(0);
      else expect(sourceNote).toBeTruthy();
    }
  });

  it('has no event after its clock or before its issue, and no opinion after its clock', () => {
    const history = generateHistory(places, { seed: 1, asOf });
    for (const { events } of history.issues) {
      const times = events.map(({ at }) => at.getTime());
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      expect(times.at(-1)!).toBeLessThanOrEqual(history.clock.getTime());
    }
    for (const { receivedAt, answer } of history.opinions) {
      expect(receivedAt.getTime()).toBeLessThanOrEqual(history.clock.getTime());
      if (answer) expect(answer.at.getTime()).toBeLessThanOrEqual(history.clock.getTime());
    }
  });

  it('lets nobody of the inspection handle and nobody who handles check', () => {
    const history = generateHistory(places, { seed: 1, asOf });
    const roles = new Map(history.persons.map(({ code, role }) => [code, role]));
    for (const { events } of history.issues) {
      const handlers = new Set(
        events
          .filter(({ kind }) => (HANDLING_KINDS as readonly string[]).includes(kind))
          .map(({ actor }) => actor),
      );
      for (const handler of handlers) expect(roles.get(handler)).toBe('handler');
      for (const { kind, actor } of events) {
        if ((SECOND_KEY_KINDS as readonly string[]).includes(kind)) expect(handlers.has(actor)).toBe(false);
      }
    }
  });

  it('holds 27 meetings and hands out 5,0xx questionnaires', () => {
    const { meetings, batches } = generateHistory(places, { seed: 1, asOf });
    expect(meetings).toHaveLength(27);
    const issued = batches.reduce((sum, batch) => sum + batch.issued, 0);
    expect(issued).toBeGreaterThan(5000);
    expect(issued).toBeLessThan(5100);
  });
});

describe('the demo on an ordinary day', () => {
  it.each(SEEDS)('has 120 to 150 open issues, 20 to 30 of them red, with seed %i', (seed) => {
    const history = generateHistory(places, { seed, asOf: '2026-08-09' });
    const open = foldAll(history).filter(({ fold }) => isOpen(fold.state));
    const red = open.filter(({ fold }) => lightAt(fold.light, history.clock) === 'red');
    expect(open.length).toBeGreaterThanOrEqual(120);
    expect(open.length).toBeLessThanOrEqual(150);
    expect(red.length).toBeGreaterThanOrEqual(20);
    expect(red.length).toBeLessThanOrEqual(30);
  });

  it('is the same again for the same seed and day, and another for another', () => {
    const make = (seed: number, asOf: string) => JSON.stringify(generateHistory(places, { seed, asOf }));
    expect(make(1, '2026-08-09')).toBe(make(1, '2026-08-09'));
    expect(make(1, '2026-08-09')).not.toBe(make(2, '2026-08-09'));
  });

  it('puts every point into the grid that it names, and every building issue into its building', () => {
    const { issues } = generateHistory(places, { seed: 1, asOf: '2026-08-09' });
    const grids = createAreaIndex(places.grids.map(({ code, geometry }) => ({ key: code, geometry })));
    const buildings = createAreaIndex(
      places.buildings.map(({ code, footprint }) => ({ key: code, geometry: footprint })),
    );
    for (const { place, number } of issues) {
      if (place.point === null) continue;
      expect(locateIn(grids, ...place.point), number).toBe(place.gridCode);
      if (place.buildingCode) expect(locateIn(buildings, ...place.point), number).toBe(place.buildingCode);
    }
  });

  it('leaves 8 to 14 issues off the map, each with words and a reason, three without even a community', () => {
    const { issues } = generateHistory(places, { seed: 1, asOf: '2026-08-09' });
    const unlocated = issues.filter(({ place }) => place.point === null);
    expect(unlocated.length).toBeGreaterThanOrEqual(8);
    expect(unlocated.length).toBeLessThanOrEqual(14);
    for (const { place } of unlocated) {
      expect(place.placeText).toBeTruthy();
      expect(place.unlocatedReason).toBeTruthy();
    }
    expect(unlocated.filter(({ place }) => place.communityCode === null)).toHaveLength(3);
  });

  it('does not look copied: hardly a title comes twice, and texts differ', () => {
    const { issues, opinions } = generateHistory(places, { seed: 1, asOf: '2026-08-09' });
    expect(new Set(issues.map(({ title }) => title)).size).toBeGreaterThan(issues.length * 0.97);
    expect(new Set(opinions.map(({ text }) => text)).size).toBeGreaterThan(opinions.length * 0.95);
  });

  it('keeps its template holes to itself', () => {
    const text = JSON.stringify(generateHistory(places, { seed: 1, asOf: '2026-08-09' }));
    expect(text).not.toMatch(/\{\w+\}(?!")/);
    expect(text).not.toMatch(/undefined|NaN/);
  });

  it('names nobody: every person and reporter says that it is an example, and no name of the article appears', () => {
    const history = generateHistory(places, { seed: 1, asOf: '2026-08-09' });
    for (const { name } of history.persons) expect(name).toMatch(/^示例/);
    for (const { reporter } of history.opinions) if (reporter) expect(reporter.name).toMatch(/示例/);
    expect(JSON.stringify(history)).not.toMatch(/\u9648\u7ea2\u4e50|\u9b4f\u7559\u5b8f|\u5f20\u9510/);
  });

  it('staffs 45 grids with a manager each, seconds 30 officers, and has more than 100 in the field', () => {
    const { persons } = generateHistory(places, { seed: 1, asOf: '2026-08-09' });
    const managers = persons.filter(({ role }) => role === 'grid_worker');
    expect(new Set(managers.map(({ assignments }) => assignments[0]!.grid)).size).toBe(45);
    const seconded = persons.filter(
      ({ assignments }) =>
        assignments.some(({ unit }) => unit === 'urban_management') &&
        assignments.some(({ grid, seconded: is }) => grid && is),
    );
    expect(seconded).toHaveLength(30);
    const volunteers = persons.filter(({ role }) => role === 'volunteer');
    expect(managers.length + seconded.length + volunteers.length).toBeGreaterThan(100);
  });

  it('visits most but not all buildings and merchants', () => {
    const { visits } = generateHistory(places, { seed: 1, asOf: '2026-08-09' });
    const buildings = new Set(visits.flatMap(({ buildingCode }) => buildingCode ?? []));
    const merchants = new Set(visits.flatMap(({ merchantCode }) => merchantCode ?? []));
    expect(buildings.size).toBe(173);
    expect(merchants.size).toBeGreaterThan(1150);
    expect(merchants.size).toBeLessThan(1238);
  });
});
