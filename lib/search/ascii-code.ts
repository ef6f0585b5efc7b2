import { readingsOf } from './readings';

const LONGEST = 40;

/**
 * A code of small letters, digits and `_`, made of a name in whatever script: of Chinese its usual pinyin. Empty when the name has
 * neither letters nor digits of ours.
 *
 * @example asciiCode('Water Company') // 'water_company'
 * @example asciiCode('供水公司') // 'gong_shui_gong_si'
 */
export function asciiCode(name: string): string {
  const spelt = [...name.normalize('NFKD')].map((char) => {
    const [usual] = readingsOf(char);
    return usual === undefined ? char.replace(/\p{M}/u, '') : ` ${usual} `;
  });
  return spelt
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, LONGEST)
    .replace(/^_+|_+$/g, '');
}
