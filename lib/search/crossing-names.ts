/** What follows the two roads in a crossing's name. */
const ENDING = /(?:(?:十字|丁字|交叉|交汇|交会)(?:路?口|处)|路口|口|处)$/u;
const CONNECTIVES = /[与和跟同及]/gu;
const ROAD_ENDING = /(?:大街|大道|胡同|[路街巷道])$/u;

interface RoadName {
  nameZh: string;
  nameEn: string;
}

const shortened = (name: string): string[] => {
  const stem = name.replace(ROAD_ENDING, '');
  return stem === '' || stem === name ? [name] : [name, stem];
};

/**
 * What a crossing of two roads may be called besides its own name: both roads in either order, the first one's ending
 * left out or not (五一路受降路, 五一受降路, 受降路五一路, 受降五一路).
 */
export function crossingNames(first: RoadName, second: RoadName): string[] {
  const chinese = [
    ...shortened(first.nameZh).map((road) => road + second.nameZh),
    ...shortened(second.nameZh).map((road) => road + first.nameZh),
  ];
  const english = [`${first.nameEn} ${second.nameEn}`, `${second.nameEn} ${first.nameEn}`];
  return [...new Set([...chinese, ...english])].filter((name) => name.trim() !== '');
}

/**
 * A query as the names of two roads, without 路口, 交叉口 and the like at its end and without 与, 和, “and” between them.
 * Since a connective may belong to a name (和平街), there are as many readings as there are connectives, and one more.
 *
 * @example crossingQueries('五一路与受降路交叉口') // ['五一路与受降路', '五一路受降路']
 */
export function crossingQueries(text: string): string[] {
  const roads = text
    .trim()
    .replace(ENDING, '')
    .replaceAll(/\s+and\s+/gi, ' ');
  const without = [...roads.matchAll(CONNECTIVES)]
    .filter(({ index }) => index > 0)
    .map(({ index }) => roads.slice(0, index) + roads.slice(index + 1));
  return [...new Set([roads, ...without])].filter((query) => query !== '');
}
