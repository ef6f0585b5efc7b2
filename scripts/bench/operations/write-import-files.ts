import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatePlaces } from '../../../db/seed/place/generate-places';
import { createRandom } from '../../../db/seed/random';

const DAYS = 180;

const MAPPING = {
  source: 'Invented hotline',
  timeFormat: 'yyyy-MM-dd HH:mm',
  fields: {
    externalId: 'ticket',
    openedAt: 'opened',
    closedAt: 'closed',
    title: 'title',
    description: 'words',
    placeText: 'place',
    category: {
      column: 'kind',
      values: { drain: 'L01', parking: 'L02', rubbish: 'L03', lane: 'L05', sellers: 'L07', damage: 'L13' },
    },
    unit: { column: 'unit', create: true },
    state: {
      column: 'state',
      values: { waiting: 'registered', working: 'in_progress', done: 'written_off', check: 'submitted' },
    },
    building: 'building',
    lng: 'lng',
    lat: 'lat',
  },
};

const collection = (features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });

/** The demo's places and so many invented tickets among them, as files for `npm run import`. */
export function writeImportFiles(folder: string, tickets: number): { places: string[]; tickets: string[] } {
  const places = generatePlaces(1);
  const random = createRandom(1).fork('import');
  const file = (name: string, content: string) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const communities = places.communities.map(({ code, nameZh, nameEn, geometry }) => ({
    type: 'Feature',
    properties: { code, name: nameZh, name_en: nameEn },
    geometry,
  }));
  const grids = places.grids.map(({ code, nameZh, communityCode, geometry }) => ({
    type: 'Feature',
    properties: { code, name: nameZh, community: communityCode },
    geometry,
  }));
  const buildings = places.buildings.map((b) =>
    [b.code, b.nameZh, b.households, b.floors, b.builtYear, b.gridCode, ...b.point].join(','),
  );
  const day = () => {
    const at = new Date(Date.UTC(2026, 1, 1) + random.int(0, DAYS * 1440) * 60_000).toISOString();
    return `${at.slice(0, 10)} ${at.slice(11, 16)}`;
  };
  const rows = Array.from({ length: tickets }, (_, i) => {
    const { code, nameZh, point } = random.pick(places.buildings);
    const state = random.pick(['waiting', 'working', 'done', 'done', 'done', 'check']);
    const [opened, closed] = [day(), day()].sort() as [string, string];
    const at = random.chance(0.02)
      ? ['', '']
      : point.map((degrees) => (degrees + random.between(-1e-4, 1e-4)).toFixed(6));
    return [
      `T${i + 1}`,
      opened,
      state === 'done' ? closed : '',
      `${nameZh}第${i + 1}件`,
      `${nameZh}有居民反映，${random.int(2, 40)}户受影响`,
      nameZh,
      random.pick(Object.keys(MAPPING.fields.category.values)),
      `UNIT-${random.int(1, 8)}`,
      state,
      code,
      ...at,
    ].join(',');
  });
  const csv = (header: string, lines: string[]) => `${header}\n${lines.join('\n')}\n`;
  return {
    places: [
      ...['--communities', file('communities.geojson', collection(communities))],
      ...['--grids', file('grids.geojson', collection(grids))],
      '--buildings',
      file('buildings.csv', csv('code,name,households,floors,built_year,grid,lng,lat', buildings)),
    ],
    tickets: [
      '--issues',
      file(
        'tickets.csv',
        csv('ticket,opened,closed,title,words,place,kind,unit,state,building,lng,lat', rows),
      ),
      ...['--mapping', file('mapping.json', JSON.stringify(MAPPING))],
    ],
  };
}
