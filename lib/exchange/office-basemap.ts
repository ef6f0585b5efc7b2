import { AppError } from '../contract/app-error';
import type { BasemapSetting } from '../contract/basemap';
import { parseBasemap } from '../contract/parse-basemap';
import type { ProblemList } from './problem';

/** Services whose tiles are drawn in GCJ-02 or BD-09: everything stored would lie several streets off. */
const SHIFTED_SERVICE = /\b(amap|autonavi|gaode|baidu|bdimg)\.|\b(map|maps|rt\d)\.(qq|gtimg)\./i;

const at = (value: unknown, path: readonly string[]) =>
  path.reduce<unknown>((within, key) => (within as Record<string, unknown> | null)?.[key], value);

/**
 * Reads the `basemap` of an office file. What is wrong is added with the path of its key, the value (never a service's
 * key) and what may stand there; null then.
 */
export function readOfficeBasemap(value: unknown, problems: ProblemList): BasemapSetting | null {
  const refuse = (path: string, code: 'basemap_malformed' | 'basemap_shifted', given: unknown) => {
    const text = typeof given === 'string' ? given : JSON.stringify(given);
    const shown = path === 'basemap.key' ? null : (text?.slice(0, 80) ?? null);
    problems.add({ row: null, column: path, value: shown, code });
    return null;
  };
  let setting: BasemapSetting;
  try {
    setting = parseBasemap(value);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const path = error.field ?? 'basemap';
    return refuse(path, 'basemap_malformed', at(value, path.split('.').slice(1)));
  }
  const unknown = Object.keys(value ?? {}).find((key) => !Object.hasOwn(setting, key));
  if (unknown !== undefined) return refuse(`basemap.${unknown}`, 'basemap_malformed', at(value, [unknown]));
  if ('url' in setting && SHIFTED_SERVICE.test(setting.url)) {
    return refuse('basemap.url', 'basemap_shifted', setting.url);
  }
  return setting;
}
