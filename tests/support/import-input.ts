import type { PlaceKind } from '@/lib/exchange/place-columns';
import { type ImportInput, type ImportResult, planImport } from '@/lib/exchange/plan-import';
import { type Problem, ProblemList } from '@/lib/exchange/problem';
import { readMapping } from '@/lib/exchange/read-mapping';
import type { Standing } from '@/lib/exchange/standing';

const bytesOf = (text: string) => new TextEncoder().encode(text);

const EMPTY_STANDING: Standing = {
  communities: [],
  grids: [],
  buildings: [],
  roads: [],
  units: [],
  categories: [
    { code: 'L01', nameZh: '下水道堵塞', nameEn: 'Blocked drain', impactGrade: 1, hazardGrade: 0 },
  ],
  tickets: new Map(),
};

export interface InventedImport {
  /** text of the files; GeoJSON when it begins with { */
  places?: Partial<Record<PlaceKind, string>>;
  tickets?: string;
  mapping?: unknown;
  datum?: ImportInput['datum'];
  standing?: Partial<Standing>;
  timeZone?: string;
  now?: string;
}

/** The smallest mapping that reads `id,opened,category,state` and coordinates. */
export const SMALL_MAPPING = {
  source: 'test',
  timeFormat: 'yyyy-MM-dd HH:mm',
  fields: {
    externalId: 'id',
    openedAt: 'opened',
    category: 'category',
    state: 'state',
    lng: 'lng',
    lat: 'lat',
  },
};
export const SMALL_HEADER = 'id,opened,category,state,lng,lat';

/** Reads and plans an import from texts, as the command does from files. */
export function planInvented(invented: InventedImport): ImportResult {
  const {
    places = {},
    tickets,
    mapping = SMALL_MAPPING,
    datum = 'wgs84',
    standing,
    timeZone,
    now,
  } = invented;
  const problems: Problem[] = [];
  const read = readMapping(bytesOf(JSON.stringify(mapping)), new ProblemList('mapping.json', problems));
  const result = planImport({
    places: Object.fromEntries(
      Object.entries(places).map(([kind, text]) => [
        kind,
        { file: `${kind}.${text.startsWith('{') ? 'geojson' : 'csv'}`, bytes: bytesOf(text) },
      ]),
    ),
    tickets:
      tickets === undefined || !read
        ? null
        : {
            csv: { file: 'tickets.csv', bytes: bytesOf(tickets) },
            mapping: read,
            mappingFile: 'mapping.json',
          },
    office: {
      nameZh: '试点街道办事处',
      nameEn: 'Test Office',
      timeZone: timeZone ?? 'Asia/Shanghai',
      numberPrefix: 'T',
      mapReviewNumber: null,
      basemap: { kind: 'schematic' },
      campaign: null,
      street: { code: 'S', nameZh: '试点街道', nameEn: 'Test Street' },
    },
    datum,
    standing: { ...EMPTY_STANDING, ...standing },
    now: new Date(now ?? '2026-08-09T04:00:00Z'),
  });
  return { ...result, problems: [...problems, ...result.problems] };
}
