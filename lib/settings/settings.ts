import { z } from 'zod';
import { AppError } from '../contract/app-error';

/** Everything that the environment may set, each checked here and nowhere else. */
export interface Settings {
  /** Address that the web server listens on. */
  host: string;
  port: number;
  /** Undefined: the embedded PostgreSQL is used. */
  databaseUrl: string | undefined;
  /** Both or neither: the two lesser roles, when an administrator made them. */
  databaseUrlApp: string | undefined;
  databaseUrlOpen: string | undefined;
  /** Folder of the embedded database, relative to the project's. */
  dataFolder: string;
  /** Folder of the photos, relative to the project's: they belong to the web server, whose user may not be the database's. */
  filesFolder: string;
  /** Folder of the built application, relative to the project's. */
  buildFolder: string;
  /** How many proxies of the office's own stand in front, whose word about the sender's address is taken. */
  proxies: number;
  /** Which demo: the same number makes the same one. */
  demoSeed: number;
  /** YYYY-MM-DD, the day on which the demo's clock stands; undefined: today. */
  demoAsOf: string | undefined;
}

interface Setting {
  schema: z.ZodType<string | number>;
  /** What to give, to end the sentence "… is not usable: give …". */
  expected: string;
  /** The value is a secret and is not printed. */
  secret?: true;
}

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,10}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most));

const isPostgresUrl = (value: string) => {
  if (!/^postgres(ql)?:\/\//.test(value) || !URL.canParse(value)) return false;
  const { hostname, pathname } = new URL(value);
  return hostname !== '' && pathname.length > 1;
};

const postgresUrl: Setting = {
  schema: z.string().refine(isPostgresUrl),
  expected: 'an address such as postgres://user:password@host:5432/database',
  secret: true,
};

const SETTINGS = {
  HOST: {
    schema: z.string().regex(/^[\w.:-]+$/),
    expected: 'a name or an address of this machine, such as 127.0.0.1',
  },
  PORT: { schema: wholeNumber(1, 65_535), expected: 'a whole number from 1 to 65535, such as 3000' },
  DATABASE_URL: postgresUrl,
  DATABASE_URL_APP: postgresUrl,
  DATABASE_URL_OPEN: postgresUrl,
  GUATU_DATA_DIR: { schema: z.string(), expected: 'a folder, such as .data' },
  GUATU_FILES_DIR: { schema: z.string(), expected: 'a folder, such as .data/files' },
  GUATU_BUILD_DIR: {
    // Next builds inside the project only, and empties the folder: never one that holds something else
    schema: z.string().regex(/^\.next(\/[\w-]+)?$/),
    expected: '.next or a folder in it, such as .next/trial',
  },
  GUATU_PROXIES: { schema: wholeNumber(0, 9), expected: 'a whole number from 0 to 9, such as 1' },
  GUATU_DEMO_SEED: {
    schema: wholeNumber(0, 2_147_483_647),
    expected: 'a whole number from 0 to 2147483647, such as 1',
  },
  GUATU_DEMO_AS_OF: { schema: z.iso.date(), expected: 'a day that exists, written like 2026-08-09' },
} satisfies Record<string, Setting>;

type SettingName = keyof typeof SETTINGS;
type Environment = Readonly<Record<string, string | undefined>>;

function refuse(name: SettingName, value: string, { expected, secret }: Setting): AppError {
  const shown = secret ? 'The value' : `The value "${value}"`;
  return new AppError({
    code: 'invalid_request',
    message: `Malformed setting ${name}`,
    userMessage: `${shown} of the setting ${name} is not usable: give ${expected}, or leave it out.`,
    field: name,
    value: secret ? undefined : value,
  });
}

/** A setting that is empty counts as left out. */
function readSetting(environment: Environment, name: SettingName): string | number | undefined {
  const value = environment[name]?.trim();
  if (!value) return undefined;
  const setting: Setting = SETTINGS[name];
  const parsed = setting.schema.safeParse(value);
  if (!parsed.success) throw refuse(name, value, setting);
  return parsed.data;
}

const readDataFolder = (environment: Environment): string =>
  (readSetting(environment, 'GUATU_DATA_DIR') as string | undefined) ?? '.data';

/** The one setting that the web server's process asks for itself; it is told of only two of the database's three addresses. */
export const readFilesFolder = (environment: Environment): string =>
  (readSetting(environment, 'GUATU_FILES_DIR') as string | undefined) ??
  `${readDataFolder(environment)}/files`;

/**
 * Reads all settings from an environment such as `process.env`.
 * @throws AppError that names the setting, its value unless it is secret, and what to give instead
 */
export function readSettings(environment: Environment): Settings {
  const text = (name: SettingName) => readSetting(environment, name) as string | undefined;
  const number = (name: SettingName) => readSetting(environment, name) as number | undefined;
  const settings: Settings = {
    host: text('HOST') ?? '127.0.0.1',
    port: number('PORT') ?? 3000,
    databaseUrl: text('DATABASE_URL'),
    databaseUrlApp: text('DATABASE_URL_APP'),
    databaseUrlOpen: text('DATABASE_URL_OPEN'),
    dataFolder: readDataFolder(environment),
    filesFolder: readFilesFolder(environment),
    buildFolder: text('GUATU_BUILD_DIR') ?? '.next',
    proxies: number('GUATU_PROXIES') ?? 0,
    demoSeed: number('GUATU_DEMO_SEED') ?? 1,
    demoAsOf: text('GUATU_DEMO_AS_OF'),
  };
  requireWholeSetOfUrls(settings);
  return settings;
}

function requireWholeSetOfUrls({ databaseUrl, databaseUrlApp, databaseUrlOpen }: Settings): void {
  const areLesserEqual = (databaseUrlApp === undefined) === (databaseUrlOpen === undefined);
  if (areLesserEqual && (databaseUrlApp === undefined || databaseUrl !== undefined)) return;
  throw new AppError({
    code: 'invalid_request',
    message: 'DATABASE_URL_APP and DATABASE_URL_OPEN are not both set beside DATABASE_URL',
    userMessage:
      'DATABASE_URL_APP and DATABASE_URL_OPEN go together and need DATABASE_URL: set all three, only DATABASE_URL, or none.',
    field: databaseUrlApp === undefined ? 'DATABASE_URL_APP' : 'DATABASE_URL_OPEN',
  });
}
