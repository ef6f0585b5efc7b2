import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { generatePlaces } from '@/db/seed/place/generate-places';

const places = generatePlaces(1);
const fingerprint = (seed: number) =>
  createHash('sha256')
    .update(JSON.stringify(generatePlaces(seed)))
    .digest('hex');
const repeated = (values: string[]) => values.filter((value, i) => values.indexOf(value) !== i);

describe('the demo town has what the model office has', () => {
  it('4 communities, 45 grids, 178 buildings, 1,238 merchants', () => {
    expect(places.communities.map(({ code, nameZh }) => [code, nameZh])).toEqual([
      ['411102001001', '滨西社区'],
      ['411102001002', '新华街社区'],
      ['411102001003', '老街社区'],
      ['411102001004', '受降路社区'],
    ]);
    expect(places.grids).toHaveLength(45);
    expect(places.buildings).toHaveLength(178);
    expect(places.merchants).toHaveLength(1_238);
  });

  it('8,7xx households, no building without any', () => {
    for (const seed of [1, 2, 3, 20180803]) {
      const { buildings } = generatePlaces(seed);
      const total = buildings.reduce((sum, building) => sum + building.households, 0);
      expect(total).toBeGreaterThanOrEqual(8_700);
      expect(total).toBeLessThan(8_800);
      expect(Math.min(...buildings.map((building) => building.households))).toBeGreaterThanOrEqual(1);
    }
  });

  it('the four named streets, and the crossing of the article', () => {
    const names = places.roads.map((road) => road.nameZh);
    expect(names).toEqual(expect.arrayContaining(['五一路', '受降路', '东安街', '新华街']));
    const crossing = places.crossings.find(({ code }) => code === places.landmarks.marketCrossingCode)!;
    expect(crossing.nameZh).toBe('五一路受降路口');
    const roads = crossing.roadCodes.map((code) => places.roads.find((road) => road.code === code)!.nameZh);
    expect(roads).toEqual(['五一路', '受降路']);
  });

  it('roads of all classes, key places of all four kinds, lamps along the lanes', () => {
    const classes = new Set(places.roads.map((road) => road.roadClass));
    expect([...classes].sort()).toEqual(['alley', 'back_lane', 'main', 'side']);
    const kinds = new Set(places.keyPlaces.map((place) => place.kind));
    expect([...kinds].sort()).toEqual(['back_lane', 'market', 'old_compound', 'street_front']);
    const lanes = new Set(
      places.roads.filter(({ roadClass }) => /lane|alley/.test(roadClass)).map(({ code }) => code),
    );
    expect(places.lamps.length).toBeGreaterThan(200);
    for (const lamp of places.lamps) expect(lanes).toContain(lamp.roadCode);
  });

  it('a cluster of old compounds, all of them old and in one community', () => {
    const cluster = places.landmarks.oldClusterBuildingCodes.map(
      (code) => places.buildings.find((b) => b.code === code)!,
    );
    expect(cluster.length).toBeGreaterThanOrEqual(10);
    expect(new Set(cluster.map((building) => building.communityCode))).toEqual(new Set(['411102001002']));
    for (const building of cluster) {
      expect(building.oldCompound).toBe(true);
      expect(building.builtYear).toBeLessThan(1990);
    }
  });

  it('merchants of whom most have their fire gear in order and some do not', () => {
    const share = (gear: string) =>
      places.merchants.filter((m) => m.fireGear === gear).length / places.merchants.length;
    expect(share('ok')).toBeGreaterThan(0.6);
    for (const gear of ['missing', 'damaged', 'unchecked']) expect(share(gear)).toBeGreaterThan(0.03);
    expect(places.merchants.filter((merchant) => merchant.market).length).toBeGreaterThan(80);
  });
});

describe('names and codes in the demo town', () => {
  const { roads, buildings, merchants, crossings, grids, keyPlaces, lamps } = places;

  it('are given once', () => {
    for (const list of [roads, buildings, merchants, crossings, grids, keyPlaces, lamps]) {
      expect(repeated(list.map((item) => item.code))).toEqual([]);
    }
    for (const list of [roads, buildings, merchants, crossings, grids]) {
      expect(repeated(list.map((item) => item.nameZh))).toEqual([]);
    }
    expect(repeated(roads.map((road) => road.nameEn))).toEqual([]);
  });

  it('grids carry the code of their community and count up from 001', () => {
    for (const { code, communityCode } of grids) expect(code).toMatch(new RegExp(`^${communityCode}\\d{3}$`));
    for (const { code } of places.communities) {
      const serials = grids
        .filter((grid) => grid.communityCode === code)
        .map((grid) => Number(grid.code.slice(12)));
      expect(serials).toEqual(serials.map((_, i) => i + 1));
    }
  });

  it('buildings run from B001 to B178 and merchants from M0001 to M1238', () => {
    expect([buildings[0]!.code, buildings.at(-1)!.code]).toEqual(['B001', 'B178']);
    expect([merchants[0]!.code, merchants.at(-1)!.code]).toEqual(['M0001', 'M1238']);
  });

  it('name no person: no family name stands at the front, as it would on 王记 or 老张', () => {
    const family = /^(老|小)?[王李张刘陈杨赵黄周吴徐孙胡朱林何郭罗宋郑谢韩唐冯于董程曹袁邓许傅沈曾彭吕魏锐]/;
    const all = [...roads, ...buildings, ...merchants, ...crossings].map((item) => item.nameZh);
    expect(all.filter((name) => family.test(name))).toEqual([]);
    expect(all.filter((name) => /陈红乐|魏留宏|张锐|[记氏嫂哥姐]|师傅/.test(name))).toEqual([]);
  });
});

describe('the seed decides the demo town', () => {
  it('the same seed gives the same town, to the last digit', () => {
    expect(fingerprint(42)).toBe(fingerprint(42));
  });

  it('another seed gives another town', () => {
    expect(fingerprint(42)).not.toBe(fingerprint(43));
  });
});
