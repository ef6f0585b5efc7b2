import { pinyin } from 'pinyin-pro';

const NUMBERED = /(\d+)号院$/;
/** How the invented names end, and what such a place is called. */
const ENDINGS: readonly (readonly [zh: string, en: string])[] = [
  ['家属院', 'Works Compound'],
  ['小区', 'Estate'],
  ['家园', 'Homes'],
  ['苑', 'Court'],
  ['园', 'Garden'],
  ['院', 'Compound'],
  ['里', 'Lane'],
];

/** The English name of a building: its number and road, else its own name in pinyin and what it is. */
export function nameInEnglish(nameZh: string, roadNameEn: string): string {
  const number = NUMBERED.exec(nameZh)?.[1];
  if (number) return `Compound ${number}, ${roadNameEn}`;
  const [zh = '', en = ''] = ENDINGS.find(([ending]) => nameZh.endsWith(ending)) ?? [];
  const spelt = pinyin(nameZh.slice(0, nameZh.length - zh.length), { toneType: 'none', type: 'array' }).join(
    '',
  );
  return `${spelt.charAt(0).toUpperCase()}${spelt.slice(1)} ${en}`.trim();
}
