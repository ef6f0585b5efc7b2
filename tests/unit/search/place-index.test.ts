import { describe, expect, it } from 'vitest';
import type { Match, SearchedKind } from '@/lib/contract/search';
import { crossingNames } from '@/lib/search/crossing-names';
import { PlaceIndex, type SearchablePlace } from '@/lib/search/place-index';

const place = (kind: SearchedKind, code: string, nameZh: string, nameEn = ''): SearchablePlace => ({
  kind,
  code,
  nameZh,
  nameEn,
  community: null,
  grid: null,
});
const wuyi = { nameZh: '五一路', nameEn: 'Wuyi Road' };
const shouxiang = { nameZh: '受降路', nameEn: 'Shouxiang Road' };

const PLACES: (SearchablePlace & { open?: number })[] = [
  place('street', 'S', '老街街道', 'Laojie Sub-district'),
  { ...place('community', 'C1', '老街社区', 'Laojie Community'), open: 40 },
  { ...place('community', 'C2', '新华街社区', 'Xinhua Street Community'), open: 60 },
  place('road', 'R1', wuyi.nameZh, wuyi.nameEn),
  place('road', 'R2', shouxiang.nameZh, shouxiang.nameEn),
  place('road', 'R3', '和平街', 'Heping Street'),
  place('road', 'R4', '长乐街', 'Changle Street'),
  place('road', 'R5', '粮行街', 'Lianghang Street'),
  {
    ...place('crossing', 'X1', '五一路受降路口', 'Wuyi Road and Shouxiang Road'),
    aliases: crossingNames(wuyi, shouxiang),
    open: 9,
  },
  {
    ...place('crossing', 'X2', '五一路和平街口', 'Wuyi Road and Heping Street'),
    aliases: crossingNames(wuyi, { nameZh: '和平街', nameEn: 'Heping Street' }),
    open: 1,
  },
  { ...place('building', 'B1', '和平街三号院'), open: 3 },
  { ...place('building', 'B2', '和平街5号院'), open: 2 },
  { ...place('building', 'B3', '绿园小区'), open: 2 },
  place('merchant', 'M1', '老街面馆'),
  place('merchant', 'M2', '兰记烧饼'),
  place('merchant', 'M3', '桥头老街酒家'),
];

const index = new PlaceIndex(PLACES);
const find = (text: string, most = 4) =>
  index.find(text, (found) => (found as (typeof PLACES)[number]).open ?? 0, most);

/** What is typed, what must come first, and how it was matched. */
const FIRST: [text: string, code: string, match: Match][] = [
  ['老街社区', 'C1', 'exact'],
  ['老街', 'C1', 'prefix'],
  ['lj', 'C1', 'initials'],
  ['LJ', 'C1', 'initials'],
  ['ljjd', 'S', 'initials'],
  ['laoj', 'C1', 'prefix'],
  ['lao jie mian', 'M1', 'pinyin'],
  ['老j面', 'M1', 'initials'],
  ['laojm', 'M1', 'pinyin'],
  ['酒家', 'M3', 'inside'],
  ['jiujia', 'M3', 'inside'],
  ['xinhua', 'C2', 'prefix'],
  ['xhj', 'C2', 'initials'],
  ['zhle', 'R4', 'pinyin'],
  ['zhangyue', 'R4', 'pinyin'],
  ['changle', 'R4', 'prefix'],
  ['lx', 'R5', 'initials'],
  ['liangxing', 'R5', 'pinyin'],
  ['lvyuan', 'B3', 'pinyin'],
  ['luyuan', 'B3', 'pinyin'],
  ['和平街3号院', 'B1', 'initials'],
  ['和平街 ５ 号院', 'B2', 'exact'],
  ['hpj', 'B1', 'initials'],
  ['m2', 'M2', 'exact'],
  ['五一路', 'R1', 'exact'],
  ['五一路受降路口', 'X1', 'exact'],
  ['五一路受降路', 'X1', 'exact'],
  ['受降路五一路', 'X1', 'exact'],
  ['受降路五一路口', 'X1', 'prefix'],
  ['五一路与受降路', 'X1', 'exact'],
  ['受降路和五一路交叉口', 'X1', 'exact'],
  ['五一路、受降路', 'X1', 'exact'],
  ['五一受降', 'X1', 'prefix'],
  ['受降路/五一路', 'X1', 'exact'],
  ['五一路和和平街', 'X2', 'exact'],
  ['和平街五一路', 'X2', 'exact'],
  ['和平街与五一路十字路口', 'X2', 'exact'],
  ['wylsxl', 'X1', 'initials'],
  ['sxlwyl', 'X1', 'initials'],
  ['shouxiang road and wuyi road', 'X1', 'exact'],
];

describe('what is typed finds what is meant', () => {
  it.each(FIRST)('“%s” → %s, %s', (text, code, match) => {
    const [first] = find(text);
    expect({ code: first?.place.code, match: first?.match }).toEqual({ code, match });
  });

  it.each(['', '  ', '%', '、', 'Wuyi Rd', 'zzz', '不存在', 'A'.repeat(100)])('“%s” finds nothing', (text) =>
    expect(find(text)).toEqual([]),
  );
});

describe('among those that match alike', () => {
  it('more open issues come first, then the wider kind, then the shorter name', () => {
    expect(find('老', 9).map(({ place: { code } }) => code)).toEqual(['C1', 'S', 'M1', 'M3']);
    expect(find('五一路', 9).map(({ place: { code } }) => code)).toEqual(['R1', 'X1', 'X2']);
  });

  it('never more than asked for, and none twice', () => {
    const codes = find('l', 3).map(({ place: { code } }) => code);
    expect(new Set(codes).size).toBe(3);
  });
});

describe('what was typed is marked in the names', () => {
  const marked = (text: string) => {
    const [found] = find(text);
    const { nameZh, nameEn } = found!.place;
    const { markZh, markEn } = found!;
    return [markZh && nameZh.slice(...markZh), markEn && nameEn.slice(...markEn)];
  };
  it.each([
    ['老街', ['老街', null]],
    ['lj', ['老街', null]],
    ['laojie', ['老街', 'Laojie']],
    ['jiujia', ['酒家', null]],
    ['heping st', [null, 'Heping St']],
    ['和平街 ５ 号', ['和平街5号', null]],
  ])('“%s”: %s', (text, expected) => expect(marked(text)).toEqual(expected));
});
