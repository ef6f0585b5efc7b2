import type { Polygon } from 'geojson';
import type { DemoCommunity, DemoGrid, DemoPlaces } from './demo-places';
import type { GridLand } from './lay-blocks';
import { AreaMerger } from './merge-areas';
import type { Spot } from './plane';
import { areaOf, centreOf } from './plane';
import type { CommunityKey } from './town-plan';
import type { Warp } from './warp';
import type { Land } from './way-network';

const STREET_CODE = '411102001';

/** Codes and names of the statistical list of 2017 (`divisions.csv` of the sources). */
const COMMUNITIES: readonly { key: CommunityKey; code: string; nameZh: string; nameEn: string }[] = [
  { key: 'binxi', code: `${STREET_CODE}001`, nameZh: '滨西社区', nameEn: 'Binxi Community' },
  { key: 'xinhua', code: `${STREET_CODE}002`, nameZh: '新华街社区', nameEn: 'Xinhua Street Community' },
  { key: 'laojie', code: `${STREET_CODE}003`, nameZh: '老街社区', nameEn: 'Laojie Community' },
  { key: 'shouxiang', code: `${STREET_CODE}004`, nameZh: '受降路社区', nameEn: 'Shouxiang Road Community' },
];

/** Grids of one band of this height are counted from west to east before those south of them. */
const BAND_METRES = 230;
const STEP_METRES = 20;

export interface Areas {
  street: DemoPlaces['street'];
  communities: DemoCommunity[];
  grids: DemoGrid[];
  /** Grid code and community code of each `GridLand`, by its index. */
  codes: { gridCode: string; communityCode: string }[];
  merger: AreaMerger;
  outline: Spot[];
}

/** Draws street, communities and grids; areas that touch share every vertex of their border. */
export function drawAreas(lands: readonly GridLand[], warp: Warp): Areas {
  const piecesOf = (land: GridLand): Land[] => [
    ...land.blocks.map((block) => block.land),
    ...land.embankment,
  ];
  const everything = lands.flatMap(piecesOf);
  const merger = new AreaMerger(everything);
  const polygon = (pieces: Land[]): Polygon => ({
    type: 'Polygon',
    coordinates: [warp.ring(merger.outline(pieces), STEP_METRES)],
  });

  const codes = new Array<{ gridCode: string; communityCode: string }>(lands.length);
  const grids = COMMUNITIES.flatMap(({ key, code, nameZh }) => {
    const own = lands.flatMap((land, index) =>
      land.community === key ? [{ index, pieces: piecesOf(land) }] : [],
    );
    return inReadingOrder(own).map(({ index, pieces }, i): DemoGrid => {
      const gridCode = `${code}${String(i + 1).padStart(3, '0')}`;
      codes[index] = { gridCode, communityCode: code };
      return {
        code: gridCode,
        nameZh: `${nameZh}第${i + 1}网格`,
        communityCode: code,
        geometry: polygon(pieces),
      };
    });
  });
  return {
    street: {
      code: STREET_CODE,
      nameZh: '老街街道',
      nameEn: 'Laojie Sub-district',
      geometry: polygon(everything),
    },
    communities: COMMUNITIES.map(({ key, code, nameZh, nameEn }) => ({
      code,
      nameZh,
      nameEn,
      geometry: polygon(lands.filter((land) => land.community === key).flatMap(piecesOf)),
    })),
    grids,
    codes,
    merger,
    outline: merger.outline(everything),
  };
}

function inReadingOrder<T extends { pieces: Land[] }>(areas: T[]): T[] {
  const centres = new Map(areas.map((area) => [area, middle(area.pieces)]));
  const north = Math.max(...[...centres.values()].map((p) => p.y));
  const band = (area: T) => Math.floor((north - centres.get(area)!.y) / BAND_METRES);
  return areas.sort((p, q) => band(p) - band(q) || centres.get(p)!.x - centres.get(q)!.x);
}

function middle(pieces: Land[]): Spot {
  const total = pieces.reduce((sum, piece) => sum + areaOf(piece.corners), 0);
  const part = (axis: 'x' | 'y') =>
    pieces.reduce((sum, piece) => sum + centreOf(piece.corners)[axis] * areaOf(piece.corners), 0) / total;
  return { x: part('x'), y: part('y') };
}
