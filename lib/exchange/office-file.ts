import { z } from 'zod';
import { type BasemapSetting, SCHEMATIC } from '../contract/basemap';
import { isCode } from './code-from-name';
import { readOfficeBasemap } from './office-basemap';
import type { ProblemList } from './problem';
import { readJson } from './read-json';
import { addShapeFaults, rule, strictShape } from './shape-fault';
import { isTimeZone } from './zoned-time';

const day = z.iso.date();
const name = z.string().trim().min(1).max(80);

/** What an office file may say. Whatever is left out stays as it is, or takes the default on the first import. */
const officeFile = strictShape({
  $comment: z.unknown().optional(),
  nameZh: name.optional(),
  nameEn: name.optional(),
  timeZone: z.string().refine(isTimeZone, rule('time_zone')).optional(),
  numberPrefix: z
    .string()
    .regex(/^[A-Z0-9]{1,8}$/, rule('prefix'))
    .optional(),
  mapReviewNumber: z.string().trim().min(1).max(60).nullable().optional(),
  /** read by readOfficeBasemap; null goes back to the schematic */
  basemap: z.unknown().optional(),
  campaign: strictShape({ name, from: day, until: day })
    .refine(({ from, until }) => from <= until, rule('ends_before'))
    .nullable()
    .optional(),
  street: strictShape({
    code: z.string().refine(isCode, rule('code')),
    nameZh: name,
    nameEn: name.optional(),
  }).optional(),
});

export type OfficeFile = Omit<z.output<typeof officeFile>, 'basemap'> & { basemap?: BasemapSetting };

/** Reads and checks an office file (JSON). What is wrong is added with the path of its key; null then. */
export function readOfficeFile(bytes: Uint8Array, problems: ProblemList): OfficeFile | null {
  const read = readJson(bytes, problems);
  if (!read) return null;
  const checked = officeFile.safeParse(read.value);
  if (checked.success) {
    const { basemap: given, ...said } = checked.data;
    if (given === undefined) return said;
    const basemap = readOfficeBasemap(given, problems);
    return basemap && { ...said, basemap };
  }
  addShapeFaults(checked.error.issues, read.value, 'office_malformed', problems);
  return null;
}

/** Whose map it will be. */
export interface PlannedOffice {
  nameZh: string;
  nameEn: string;
  timeZone: string;
  numberPrefix: string;
  mapReviewNumber: string | null;
  basemap: BasemapSetting;
  campaign: { name: string; from: string; until: string } | null;
  street: { code: string; nameZh: string; nameEn: string };
}

/**
 * The office after the import: what the file and the command line say, over what it is now.
 * @param standing null when the demo is replaced or nothing was loaded yet
 * @returns null when nobody has said what the office is called
 */
export function planOffice(said: OfficeFile, standing: PlannedOffice | null): PlannedOffice | null {
  const nameZh = said.nameZh ?? standing?.nameZh ?? said.nameEn;
  if (nameZh === undefined) return null;
  const nameEn = said.nameEn ?? (said.nameZh === undefined ? standing?.nameEn : undefined) ?? nameZh;
  const { street = standing?.street ?? { code: 'STREET', nameZh, nameEn } } = said;
  const { campaign = standing?.campaign ?? null, mapReviewNumber = standing?.mapReviewNumber ?? null } = said;
  return {
    basemap: said.basemap ?? standing?.basemap ?? SCHEMATIC,
    nameZh,
    nameEn,
    timeZone: said.timeZone ?? standing?.timeZone ?? 'Asia/Shanghai',
    numberPrefix: said.numberPrefix ?? standing?.numberPrefix ?? 'WT',
    mapReviewNumber,
    campaign,
    street: { code: street.code, nameZh: street.nameZh, nameEn: street.nameEn ?? street.nameZh },
  };
}
