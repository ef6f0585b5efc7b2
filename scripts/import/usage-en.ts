import type { UsageWords } from './words';

const SEE_HELP = 'see npm run import -- --help';

/** What the system's codes mean. */
const REASONS: Record<string, string> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'a part of the path is not a folder',
  EISDIR: 'it is a folder and not a file',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'the name is too long',
};

export const USAGE_EN: UsageWords = {
  option: {
    unknown: (what) => `${what}: there is no such option; ${SEE_HELP}.`,
    value: (what) => `${what}: a value is missing, or one is given where none belongs; ${SEE_HELP}.`,
    positional: (what) => `“${what}” belongs to no option; ${SEE_HELP}.`,
  },
  notOneOf: (option, value, known) => `--${option}: “${value}” is not one of ${known}.`,
  notAZone: (value) => `--time-zone: “${value}” is not a zone such as Asia/Shanghai or America/New_York.`,
  issuesNeedMapping: '--issues and --mapping go together: the mapping says what the columns mean.',
  dryOrYes: '--dry-run only looks and --yes loads: give one of them.',
  nothingGiven: `There is nothing to import: give at least one file; ${SEE_HELP}.`,
  noDatabase: 'DATABASE_URL is not set: call this as npm run import.',
  twice: (option) => `--${option} was given more than once: give it once, with one file or value.`,
  unreadable: (file, code) =>
    code === 'ENOENT' || code === 'ENOTDIR'
      ? `${file}: there is no such file; check the path.`
      : `${file}: it cannot be read (${REASONS[code] ?? code}); check the path and the right to read it.`,
  unwritable: (file, code) =>
    `--errors: “${file}” cannot be written (${REASONS[code] ?? code}); give the path of a file that can.`,
  errorsIsInput: (file) =>
    `--errors: “${file}” is to be imported and would be overwritten; give another name.`,
};
