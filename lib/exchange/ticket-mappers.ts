import { codeFromName } from './code-from-name';
import { NameFinder } from './name-finder';
import type { PlaceFinder } from './place-finder';
import type { PlannedCategory, PlannedUnit } from './planned';
import type { ProblemList } from './problem';
import type { Standing } from './standing';
import { GRADE_TARGET, LEVEL_TARGET, STATE_TARGET } from './state-words';
import { columnOf } from './ticket-cells';
import type { FieldSource, TicketMapping } from './ticket-mapping';
import { ValueMapper, type ValueTarget } from './value-mapper';

type Rules = FieldSource & { values?: Record<string, string> | undefined; otherwise?: string | undefined };

/** What the values of the mapped columns mean, and what is made because a file names it. */
export interface TicketMappers {
  category: ValueMapper;
  unit: ValueMapper | null;
  state: ValueMapper;
  level: ValueMapper | null;
  impactGrade: ValueMapper | null;
  hazardGrade: ValueMapper | null;
  community: ValueMapper | null;
  grid: ValueMapper | null;
  building: ValueMapper | null;
  /** grades by code of category */
  grades: Map<string, { impactGrade: number; hazardGrade: number }>;
  made: { categories: PlannedCategory[]; units: PlannedUnit[] };
}

const mapper = (rules: Rules | undefined, target: ValueTarget): ValueMapper | null =>
  rules ? new ValueMapper(columnOf(rules), rules, target) : null;

/** A code that nothing has yet, after a name. */
function freeCode(name: string, finder: NameFinder): string {
  const base = codeFromName(name).slice(0, 60) || 'X';
  let code = base;
  for (let n = 2; finder.find(code) !== null; n++) code = `${base}-${n}`;
  return code;
}

/** Prepares the meanings of all mapped columns, over what stands and what the mapping itself defines. */
export function ticketMappers(
  mapping: TicketMapping,
  standing: Standing,
  places: PlaceFinder,
): TicketMappers {
  const { fields } = mapping;
  const made: TicketMappers['made'] = { categories: [], units: [] };
  const categories = new NameFinder(standing.categories);
  const units = new NameFinder(standing.units);
  const grades = new Map(standing.categories.map(({ code, ...rest }) => [code, rest]));

  const addCategory = (entry: PlannedCategory) => {
    made.categories.push(entry);
    categories.add(entry);
    grades.set(entry.code, entry);
    return entry.code;
  };
  const addUnit = (entry: PlannedUnit) => {
    made.units.push(entry);
    units.add(entry);
    return entry.code;
  };
  for (const entry of mapping.categories) addCategory({ ...entry, nameEn: entry.nameEn ?? entry.nameZh });
  for (const entry of mapping.units) addUnit({ ...entry, nameEn: entry.nameEn ?? entry.nameZh });

  const newCategory = fields.category.create;
  const newUnit = fields.unit?.create;
  const named = (name: string, finder: NameFinder) => ({
    code: freeCode(name, finder),
    nameZh: name,
    nameEn: name,
  });
  return {
    category: new ValueMapper(columnOf(fields.category), fields.category, {
      find: (text) => categories.find(text),
      create: newCategory && ((name) => addCategory({ ...newCategory, ...named(name, categories) })),
    }),
    unit: mapper(fields.unit, {
      find: (text) => units.find(text),
      create: newUnit && ((name) => addUnit({ ...newUnit, ...named(name, units) })),
    }),
    state: new ValueMapper(columnOf(fields.state), fields.state, STATE_TARGET),
    level: mapper(fields.level, LEVEL_TARGET),
    impactGrade: mapper(fields.impactGrade, GRADE_TARGET),
    hazardGrade: mapper(fields.hazardGrade, GRADE_TARGET),
    community: mapper(fields.community, places.communities),
    grid: mapper(fields.grid, places.grids),
    building: mapper(fields.building, places.buildings),
    grades,
    made,
  };
}

const MAPPED_FIELDS = [
  'category',
  'unit',
  'state',
  'level',
  'impactGrade',
  'hazardGrade',
  'community',
  'grid',
  'building',
] as const;

/** Adds what the mapping file itself names and nothing is. */
export function addUnknownMeanings(mappers: TicketMappers, problems: ProblemList): void {
  for (const field of MAPPED_FIELDS) {
    for (const { key, meaning } of mappers[field]?.unknownMeanings() ?? []) {
      problems.add({
        row: null,
        column: `fields.${field}.${key}`,
        value: meaning,
        code: 'mapping_malformed',
        rule: 'meaning',
        detail: mappers[field]?.target.allowed ?? '',
      });
    }
  }
}

/** Adds one problem for each value of the file that came to nothing. */
export function addUnmappedValues(mappers: TicketMappers, problems: ProblemList): void {
  mappers.category.addUnmapped(problems, 'category_unmapped');
  mappers.unit?.addUnmapped(problems, 'unit_unmapped');
  mappers.state.addUnmapped(problems, 'state_unmapped');
  mappers.level?.addUnmapped(problems, 'value_unknown', LEVEL_TARGET.allowed);
  mappers.impactGrade?.addUnmapped(problems, 'value_unknown', GRADE_TARGET.allowed);
  mappers.hazardGrade?.addUnmapped(problems, 'value_unknown', GRADE_TARGET.allowed);
  for (const field of ['community', 'grid', 'building'] as const) {
    mappers[field]?.addUnmapped(problems, 'place_unknown');
  }
}
