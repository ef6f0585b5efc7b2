import { describe, expect, it } from 'vitest';
import { toWgs84 } from '@/lib/geo/datum';
import { planInvented } from '@/tests/support/import-input';

const square = (west: number, south: number, size = 0.01) =>
  `POLYGON ((${west} ${south}, ${west + size} ${south}, ${west + size} ${south + size}, ${west} ${south + size}, ${west} ${south}))`;
const COMMUNITIES = `社区编号,社区名称,边界\nC1,甲社区,"${square(100.2, 36.9)}"\nC2,乙社区,"${square(100.21, 36.9)}"\n`;
const GRIDS = `网格编号,网格名称,社区,边界\nG1,一网格,甲社区,"${square(100.2, 36.9, 0.005)}"\nG2,二网格,C1,\nG3,三网格,,"${square(100.21, 36.9)}"\n`;

describe('the places of an office', () => {
  it('are read from Chinese column names, and find their areas by code, by name and by where they lie', () => {
    const { plan, problems } = planInvented({
      places: {
        communities: COMMUNITIES,
        grids: GRIDS,
        buildings:
          '楼院编号,名称,户数,层数,网格,经度,纬度\nB1,甲院,"1,238",6,二网格,100.20812,36.90712\nB2,乙院,约350户,,,100.20112,36.90112\nB3,丙院,12,,,100.21312,36.90312\n',
      },
    });
    expect(problems).toEqual([]);
    expect(plan.places.grids.map(({ code, community }) => [code, community])).toEqual([
      ['G1', 'C1'],
      ['G2', 'C1'],
      ['G3', 'C2'],
    ]);
    expect(plan.places.buildings).toMatchObject([
      { code: 'B1', grid: 'G2', community: 'C1', households: 1238, householdsApproximate: false, floors: 6 },
      { code: 'B2', grid: 'G1', community: 'C1', households: 350, householdsApproximate: true, floors: null },
      { code: 'B3', grid: 'G3', community: 'C2' },
    ]);
  });

  it('are read from GeoJSON, outlines becoming footprints with a point inside, and the entered datum is kept', () => {
    const feature = (properties: object, geometry: unknown) => ({ type: 'Feature', properties, geometry });
    const ring = [
      [100.201, 36.901],
      [100.202, 36.901],
      [100.202, 36.902],
      [100.201, 36.901],
    ];
    const collection = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });
    const { plan, problems } = planInvented({
      datum: 'gcj02',
      places: {
        communities: COMMUNITIES,
        buildings: collection(
          feature({ code: 'B1', name: '甲院' }, { type: 'Polygon', coordinates: [ring] }),
        ),
        merchants: collection(
          feature({ code: 'M1', name: '甲店' }, { type: 'Point', coordinates: [100.2012345, 36.9012345] }),
        ),
        roads: collection(
          feature(
            { code: 'R1', name: '甲路' },
            {
              type: 'LineString',
              coordinates: [
                [100.2, 36.9],
                [100.21, 36.9],
              ],
            },
          ),
        ),
      },
    });
    expect(problems).toEqual([]);
    const [building] = plan.places.buildings;
    expect(building).toMatchObject({ enteredDatum: 'gcj02', community: 'C1', unlocatedReason: null });
    const [lng, lat] = toWgs84(building!.enteredLng!, building!.enteredLat!, 'gcj02');
    expect([building!.lng, building!.lat]).toEqual([lng, lat]);
    expect(building!.footprint).toMatchObject({
      type: 'Polygon',
      coordinates: [[toWgs84(100.201, 36.901, 'gcj02'), {}, {}, {}]],
    });
    expect(plan.places.merchants).toMatchObject([{ code: 'M1', enteredLng: 100.2012345, community: 'C1' }]);
    expect(plan.places.roads[0]!.geometry!.coordinates[0]).toEqual(toWgs84(100.2, 36.9, 'gcj02'));
  });

  it('without a file of grids get one grid for each community, with its outline', () => {
    const { plan, made } = planInvented({
      places: { communities: COMMUNITIES, buildings: '名称,社区\n甲院,甲社区\n' },
    });
    expect(made).toEqual({ communities: 0, grids: 2 });
    expect(plan.places.grids).toMatchObject([
      { code: 'C1-1', community: 'C1', geometry: { type: 'Polygon' } },
      { code: 'C2-1', community: 'C2' },
    ]);
    expect(plan.places.buildings).toMatchObject([{ code: '甲院', grid: 'C1-1', unlocatedReason: 'blank' }]);
  });

  it('without files of communities and grids take those that the buildings name', () => {
    const { plan, problems } = planInvented({
      places: { buildings: '名称,社区,网格\n甲院,甲社区,甲一\n乙院,乙社区,乙一\n丙院,乙社区,乙二\n' },
    });
    expect(problems).toEqual([]);
    expect(plan.places.communities.map(({ code }) => code)).toEqual(['甲社区', '乙社区']);
    expect(plan.places.grids.map(({ code, community }) => [code, community])).toEqual([
      ['甲一', '甲社区'],
      ['乙一', '乙社区'],
      ['乙二', '乙社区'],
    ]);
  });

  it('whose areas are only named may not name two that come to the same code', () => {
    const { problems } = planInvented({
      places: {
        buildings:
          '编号,名称,社区,网格\nB1,甲院,东社区,一/1\nB2,乙院,东社区,一 1\nB3,丙院,东-社区,二\nB4,丁院,东 社区,二\n',
      },
    });
    expect(problems).toContainEqual(
      expect.objectContaining({
        row: 3,
        column: '网格',
        value: '一 1',
        code: 'made_code_twice',
        detail: '2',
      }),
    );
    expect(problems).toContainEqual(
      expect.objectContaining({
        row: 5,
        column: '社区',
        value: '东 社区',
        code: 'made_code_twice',
        detail: '4',
      }),
    );
  });

  it('whose named grid has the code that another community’s own would get leave that one the next', () => {
    const { plan, problems } = planInvented({
      places: {
        communities: '编号,名称\nA,甲\nB,乙\n',
        buildings: '编号,名称,社区,网格\nB1,甲院,A,B-1\n',
      },
    });
    expect(problems).toEqual([]);
    expect(plan.places.grids.map(({ code, community }) => `${code} ${community}`)).toEqual([
      'B-1 A',
      'B-2 B',
    ]);
  });

  it('lie in the only community that there is, when nothing says where', () => {
    const { plan, problems } = planInvented({
      places: { communities: `名称,边界\n甲社区,"${square(100.2, 36.9)}"\n`, buildings: '名称\n甲院\n' },
    });
    expect(problems).toEqual([]);
    expect(plan.places.buildings).toMatchObject([{ community: '甲社区', grid: '甲社区-1' }]);
  });

  it('with nothing but tickets get one community for all', () => {
    const { plan } = planInvented({
      tickets: 'id,opened,category,state,lng,lat\n1,2026-08-01 09:00,L01,registered,-73.98123,40.75123\n',
    });
    expect(plan.places.communities).toMatchObject([{ code: 'ALL', nameZh: '全域' }]);
    expect(plan.tickets!.tickets).toMatchObject([
      { community: 'ALL', grid: 'ALL-1', placePrecision: 'point' },
    ]);
  });

  it('that are wrong are told by row, column and value, all at once', () => {
    const { problems, plan } = planInvented({
      places: {
        communities: COMMUNITIES,
        grids: GRIDS,
        buildings:
          '编号,名称,户数,网格,社区,类型\nB1,甲院,many,G1,,\nB1,乙院,,G9,,\nB 3,丙院,,G1,,\nB4,丁院,,G1,乙社区,\nB5,戊院,,,,宫殿\n',
      },
    });
    expect(problems).toMatchObject([
      { file: 'buildings.csv', row: 2, column: '户数', value: 'many', code: 'value_not_a_number' },
      { row: 3, column: '编号', value: 'B1', code: 'code_twice', detail: '2' },
      { row: 3, column: '网格', value: 'G9', code: 'place_unknown' },
      { row: 4, column: '编号', value: 'B 3', code: 'code_malformed' },
      { row: 5, column: '社区', value: '乙社区', code: 'place_not_nested' },
      { row: 6, column: '类型', value: '宫殿', code: 'value_unknown' },
      { row: 6, column: '网格', code: 'place_in_no_area' },
    ]);
    expect(plan.places.grids).toHaveLength(3);
  });

  it('refuse a geometry of the wrong kind', () => {
    const { problems } = planInvented({ places: { communities: 'code,name,wkt\nC1,a,POINT (1 1)\n' } });
    expect(problems).toMatchObject([{ row: 2, column: 'wkt', value: 'Point', code: 'geometry_wrong_type' }]);
  });

  it('read counts and coordinates in full-width digits', () => {
    const { plan, problems } = planInvented({
      places: {
        communities: COMMUNITIES,
        buildings: '编号,名称,户数,经度,纬度\nB1,甲院,１，２３８,１００．２０１１２,３６．９０１１２\n',
      },
    });
    expect(problems).toEqual([]);
    expect(plan.places.buildings).toMatchObject([{ households: 1238, lng: 100.20112, lat: 36.90112 }]);
  });

  it('are refused with a code that a spreadsheet has cut short', () => {
    const { problems } = planInvented({ places: { buildings: '编号,名称\n4.10102E+11,甲院\n' } });
    expect(problems).toMatchObject([{ row: 2, column: '编号', code: 'number_shortened' }]);
  });

  it('may not move away from under the issues that lie in them', () => {
    const standing = {
      communities: ['C1', 'C2'].map((code) => ({ code, nameZh: code, geometry: null })),
      grids: [{ code: 'G1', nameZh: 'G1', community: 'C1', geometry: null, isReferredTo: true }],
      buildings: [],
    };
    const move = (isReferredTo: boolean) =>
      planInvented({
        places: { grids: 'code,name,community\nG1,G1,C2\n' },
        standing: { ...standing, grids: [{ ...standing.grids[0]!, isReferredTo }] },
      }).problems;
    expect(move(true)).toMatchObject([{ row: 2, value: 'G1', code: 'place_would_orphan', detail: 'C1' }]);
    expect(move(false)).toEqual([]);
  });
});
