import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSmallOffice } from '@/tests/support/small-office';
import { layOutTown, type TownCommunity } from '@/tests/support/small-town';
import type { TestDatabase } from '@/tests/support/test-database';

let database: TestDatabase;
beforeAll(async () => {
  database = await createSmallOffice();
});
afterAll(() => database.drop());

interface Shown {
  kind: string;
  name: string;
  /** the community of a road or a compound */
  within: string | null;
}

const readShown = () => database.open.sql<Shown[]>`
  select p.kind, p.name_zh as name, q.name_zh as within
  from open.place p left join open.place q on q.id = p.parent_id and q.kind = 'community' order by p.id`;

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/** What of one kind lies within a larger place, by name: how many households are behind each. */
type Behind = Map<string, number>;

const compoundsOf = ({ compounds }: TownCommunity, position: number): Behind =>
  new Map(compounds.map(({ households }, i) => [`${position + 1}社区${i + 1}院`, households]));

function stretchesOf({ compounds }: TownCommunity): Behind {
  const behind: Behind = new Map();
  for (const { households, road } of compounds) {
    if (road !== null) behind.set(`${road}路`, (behind.get(`${road}路`) ?? 0) + households);
  }
  return behind;
}

const communitiesOf = (town: readonly TownCommunity[]): Behind =>
  new Map(
    town.map(({ households, compounds }, i) => [
      `${i + 1}社区`,
      households ?? sum(compounds.map((compound) => compound.households)),
    ]),
  );

/** Enough households behind each that is shown, and enough behind those together that are not. */
function expectHidden(behind: Behind, shown: ReadonlySet<string>, least: number): void {
  const [told, left] = [true, false].map((isShown) =>
    [...behind].filter(([name]) => shown.has(name) === isShown).map(([, households]) => households),
  ) as [number[], number[]];
  for (const households of told) expect(households).toBeGreaterThanOrEqual(least);
  if (left.length > 0 && told.length > 0) expect(sum(left)).toBeGreaterThanOrEqual(least);
  // and no more is kept back than must be: one at most that is large enough, where the small ones are few together
  const small = left.filter((households) => households < least);
  const isCompanyNeeded = small.length > 0 && sum(small) < least && small.length < behind.size;
  expect(left.length - small.length).toBe(isCompanyNeeded ? 1 : 0);
}

const compound = fc.record({
  households: fc.oneof(fc.integer({ min: 0, max: 25 }), fc.integer({ min: 0, max: 400 })),
  road: fc.constantFrom(1, 2, 3, null),
});
const town = fc.array(
  fc.record({
    households: fc.oneof(
      { weight: 3, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 60 }) },
    ),
    compounds: fc.array(compound, { maxLength: 6 }),
  }),
  { minLength: 1, maxLength: 4 },
);

describe('a published place', () => {
  it('has enough households behind it, and so has whatever is left over of a larger place', async () => {
    await fc.assert(
      fc.asyncProperty(town, fc.integer({ min: 2, max: 80 }), async (communities, least) => {
        await layOutTown(database.owner.sql, communities);
        await database.owner.sql`update office set least_households = ${least}`;
        const places = await readShown();
        const named = (kind: string, within: string | null) =>
          new Set(places.filter((p) => p.kind === kind && p.within === within).map(({ name }) => name));
        expectHidden(communitiesOf(communities), named('community', null), least);
        for (const [i, community] of communities.entries()) {
          const name = `${i + 1}社区`;
          const isShown = named('community', null).has(name);
          for (const [kind, behind] of [
            ['building', compoundsOf(community, i)],
            ['road', stretchesOf(community)],
          ] as const) {
            const shown = named(kind, name);
            if (isShown) expectHidden(behind, shown, least);
            else expect(shown.size).toBe(0);
          }
        }
        expect(places.filter(({ kind }) => kind === 'street')).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });

  it('is not shown either when a smaller one beside it would be left alone', async () => {
    const houses = (...numbers: number[]) => numbers.map((households) => ({ households, road: null }));
    const shownOf = async (...numbers: number[]) => {
      await layOutTown(database.owner.sql, [{ households: 1000, compounds: houses(...numbers) }]);
      return (await readShown())
        .filter(({ kind }) => kind === 'building')
        .map(({ name }) => name)
        .sort();
    };
    await database.owner.sql`update office set least_households = 20`;
    expect(await shownOf(30, 40, 50)).toEqual(['1社区1院', '1社区2院', '1社区3院']);
    expect(await shownOf(3, 40, 50), 'the smallest of the others keeps it company').toEqual(['1社区3院']);
    expect(await shownOf(3, 17, 40, 50), 'two that are small together need nobody').toEqual([
      '1社区3院',
      '1社区4院',
    ]);
    expect(await shownOf(3, 40), 'nobody is left').toEqual([]);
  });

  it('refuses a threshold below two', async () => {
    await expect(database.owner.sql`update office set least_households = 1`).rejects.toThrow(
      /least_households/,
    );
  });
});
