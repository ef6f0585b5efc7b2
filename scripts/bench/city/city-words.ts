import type { Sql } from 'postgres';
import { PHRASES } from '../../../db/seed/history/phrases/by-category';
import type { LevelCode } from '../../../lib/contract/filter';

export interface CityCategory {
  id: number;
  code: string;
  unitId: number;
  impactGrade: number;
  hazardGrade: number;
  limitAmount: number;
  limitUnit: 'working_hour' | 'working_day';
  /** about how long the limit lasts on the calendar */
  limitMinutes: number;
}

/** The lists that ship with Guatu, and how often each of their words is used. */
export interface CityWords {
  categories: CityCategory[];
  /** running sums */
  categoryWeights: Float64Array;
  units: ReadonlyMap<number, { code: string; level: LevelCode; pace: number; handlerIds: number[] }>;
  channelIds: number[];
  channelWeights: Float64Array;
  tagIds: ReadonlyMap<string, number>;
  clerkIds: number[];
  inspectorIds: number[];
}

const DAY = 24 * 60;
/** A week has five working days of eight hours. */
const WORKING_DAY = DAY * 1.4;
const WORKING_HOUR = WORKING_DAY / 8;
/** One unit is always late, one always early. */
const PACES: Record<string, number> = { district_construction: 2.2, telecom: 1.6, urban_management: 0.7 };

const runningSum = (weights: number[]) => {
  let sum = 0;
  return Float64Array.from(weights, (weight) => (sum += weight));
};
/** Few words are used much, many little (Zipf). */
const zipf = (count: number) => runningSum(Array.from({ length: count }, (_, rank) => 1 / (rank + 1)));

/** @param persons of each unit, by its id; those of nobody's unit are clerks */
export async function readCityWords(sql: Sql): Promise<CityWords> {
  const categories = await sql<Omit<CityCategory, 'limitMinutes'>[]>`
    select id, code, default_unit_id as "unitId", impact_grade as "impactGrade", hazard_grade as "hazardGrade",
      limit_amount as "limitAmount", limit_unit as "limitUnit"
    from category where scheme = 'local' and code = any(${Object.keys(PHRASES)}) order by id`;
  const units = await sql<{ id: number; code: string; level: LevelCode }[]>`
    select id, code, level from unit order by id`;
  const persons = await sql<{ id: number; role: string; unitId: number | null }[]>`
    select p.id, p.role, a.unit_id as "unitId" from person p
    left join person_assignment a on a.person_id = p.id order by p.id`;
  const channels = await sql<{ id: number }[]>`select id from channel order by position`;
  const tags = await sql<{ id: number; code: string }[]>`select id, code from tag`;
  const idsOf = (role: string) => persons.filter((person) => person.role === role).map(({ id }) => id);
  return {
    categories: categories.map((category) => ({
      ...category,
      limitMinutes: Math.round(
        category.limitAmount * (category.limitUnit === 'working_day' ? WORKING_DAY : WORKING_HOUR),
      ),
    })),
    categoryWeights: zipf(categories.length),
    units: new Map(
      units.map(({ id, code, level }) => [
        id,
        {
          code,
          level,
          pace: PACES[code] ?? 1,
          handlerIds: persons.filter((p) => p.unitId === id && p.role === 'handler').map((p) => p.id),
        },
      ]),
    ),
    channelIds: channels.map(({ id }) => id),
    channelWeights: zipf(channels.length),
    tagIds: new Map(tags.map(({ id, code }) => [code, id])),
    clerkIds: idsOf('clerk'),
    inspectorIds: idsOf('inspector'),
  };
}
