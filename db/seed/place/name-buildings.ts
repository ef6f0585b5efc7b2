import type { Random } from '../random';

/** Compounds that a works or an office built for its people. All invented, as are the later ones. */
const WORKS_NAMES: readonly string[] = [
  '面粉厂家属院',
  '纺织厂南院',
  '纺织厂北院',
  '供销社家属院',
  '粮食局家属院',
  '棉麻公司家属院',
  '搪瓷厂家属院',
  '印刷厂家属院',
  '水运公司家属院',
  '酒厂家属院',
  '食品厂家属院',
  '五金厂家属院',
  '电机厂东院',
  '电机厂西院',
  '农机站家属院',
  '运输公司家属院',
  '造纸厂家属院',
  '皮革厂家属院',
  '百货公司家属院',
  '蔬菜公司家属院',
  '煤建公司家属院',
  '邮电家属院',
  '自来水厂家属院',
  '火柴厂家属院',
  '针织厂家属院',
  '日杂公司家属院',
  '肉联厂家属院',
  '木器厂家属院',
  '玻璃厂家属院',
  '化肥厂家属院',
  '建材公司家属院',
  '石油站家属院',
];

const GARDEN_NAMES: readonly string[] = [
  '柳岸小区',
  '槐香苑',
  '惠民小区',
  '祥和小区',
  '安居小区',
  '春晓苑',
  '书香苑',
  '锦绣苑',
  '清风苑',
  '阳光小区',
  '幸福里',
  '和谐家园',
  '新风小区',
  '桃源小区',
  '康乐小区',
  '紫荆苑',
  '碧水苑',
  '梧桐苑',
  '丽景小区',
  '芳草园',
  '翠竹苑',
  '明珠小区',
  '安泰小区',
  '福源小区',
  '怡园小区',
  '静雅苑',
  '丰华小区',
  '佳苑小区',
  '银杏苑',
  '海棠苑',
];

export interface Address {
  roadName: string;
  /** A stretch of road is numbered as one: odd on the left, even on the right. */
  houseNumber: number;
}

/** Unique names: many large compounds are called after a works (the old) or a garden, all others after road and number. */
export function nameBuildings(
  addresses: readonly { address: Address; large: boolean; old: boolean }[],
  random: Random,
): string[] {
  const works = random.shuffle(WORKS_NAMES);
  const gardens = random.shuffle(GARDEN_NAMES);
  const used = new Set<string>();
  return addresses.map(({ address, large, old }) => {
    const proper = large && random.chance(0.62) ? (old ? works : gardens).pop() : undefined;
    let { houseNumber } = address;
    const numbered = () => `${address.roadName}${houseNumber}号院`;
    while (!proper && used.has(numbered())) houseNumber += 2;
    const name = proper ?? numbered();
    used.add(name);
    return name;
  });
}
