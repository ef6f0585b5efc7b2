import { z } from 'zod';
import { DATUMS } from '../geo/datum';
import { ISSUE_STATES } from '../ledger/states';
import { isCode } from './code-from-name';
import { ENCODINGS } from './decode-text';
import { rule, strictShape } from './shape-fault';
import { isTimeFormat } from './time-format';
import { isTimeZone } from './zoned-time';

/** The states in which a ticket may arrive. */
export const IMPORTED_STATES = ISSUE_STATES.filter((state) => state !== 'merged');

const timeFormat = z.string().refine(isTimeFormat, rule('time_format'));
const timeZone = z.string().refine(isTimeZone, rule('time_zone'));
const code = z.string().refine(isCode, rule('code'));
const column = z.string().min(1);

/** What to do with a cell once it was found. */
const values = {
  /** cell → what it means here; compared without regard to case */
  values: z.record(z.string(), z.string()).optional(),
  /** for cells that are blank or not in `values` */
  otherwise: z.string().optional(),
};
const times = {
  format: z.union([timeFormat, z.array(timeFormat).min(1)]).optional(),
  timeZone: timeZone.optional(),
};

const from = {
  column: column.optional(),
  columns: z.array(column).min(1).optional(),
  /** between the cells of `columns` */
  join: z.string().default(' '),
  firstOf: z.array(column).min(1).optional(),
  constant: z.string().optional(),
};

/** A column's name alone, or an object that says where the field's text comes from and what its values mean. */
const field = <T extends z.ZodRawShape>(more: T) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? { column: value } : value),
    strictShape({ ...from, ...more }).refine((field) => {
      const { column, columns, firstOf, constant } = field as { [key in keyof typeof from]?: unknown };
      return [column, columns, firstOf, constant].filter((given) => given !== undefined).length === 1;
    }, rule('one_source')),
  );

const listed = { code, nameZh: z.string().min(1), nameEn: z.string().min(1).optional() };

const newCategory = {
  className: z.string().min(1).default('外部导入'),
  publishingLevel: z.enum(['building', 'street', 'community', 'none']).default('none'),
  impactGrade: z.number().int().min(0).max(2).default(0),
  hazardGrade: z.number().int().min(0).max(2).default(0),
};
const newUnit = {
  forceClass: z.enum(['administrative', 'enforcement', 'social']).default('administrative'),
  level: z.enum(['street', 'district', 'city']).default('street'),
};

/** `true`: with the defaults. Makes a category or a unit of every value that is not known yet. */
const create = <T extends z.ZodType>(shape: T) =>
  z.preprocess((value) => (value === true ? {} : value === false ? undefined : value), shape.optional());

export const ticketMapping = strictShape({
  $comment: z.unknown().optional(),
  /** The system that the tickets come from: with a ticket's own number it tells the ticket for ever. */
  source: z.string().trim().min(1).max(80),
  encoding: z.enum(ENCODINGS).optional(),
  delimiter: z
    .string()
    .regex(/^[^"\r\n]$/, rule('delimiter'))
    .optional(),
  timeZone: timeZone.optional(),
  timeFormat: z.union([timeFormat, z.array(timeFormat).min(1)]).default('iso'),
  datum: z.enum(DATUMS).optional(),
  /** What stands in for a ticket that names a building but has no coordinates. */
  placeAtBuilding: z.boolean().default(false),
  personalData: z.enum(['mask', 'keep']).default('mask'),
  limit: strictShape({
    amount: z.number().int().min(1).max(1000),
    unit: z.enum(['working_hour', 'working_day']),
  }).optional(),
  fields: strictShape({
    externalId: field({}),
    openedAt: field(times),
    closedAt: field(times).optional(),
    dueAt: field(times).optional(),
    reviewDate: field(times).optional(),
    title: field({}).optional(),
    description: field({}).optional(),
    placeText: field({}).optional(),
    category: field({ ...values, create: create(strictShape(newCategory)) }),
    unit: field({ ...values, create: create(strictShape(newUnit)) }).optional(),
    state: field(values),
    level: field(values).optional(),
    impactGrade: field(values).optional(),
    hazardGrade: field(values).optional(),
    community: field(values).optional(),
    grid: field(values).optional(),
    building: field(values).optional(),
    lng: field({}).optional(),
    lat: field({}).optional(),
    reporterName: field({}).optional(),
    reporterPhone: field({}).optional(),
    reporterDoor: field({}).optional(),
  }),
  /** Categories and units to be made before the tickets are read, beside those that are there. */
  categories: z.array(strictShape({ ...newCategory, ...listed })).default([]),
  units: z.array(strictShape({ ...newUnit, ...listed })).default([]),
});

export type TicketMapping = z.output<typeof ticketMapping>;
export type TicketField = keyof TicketMapping['fields'];
/** Where the text of a field comes from. */
export type FieldSource = Pick<
  TicketMapping['fields']['externalId'],
  'column' | 'columns' | 'join' | 'firstOf' | 'constant'
>;
