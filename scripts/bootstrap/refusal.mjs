// @ts-check

/** A sentence for the person at the terminal: what is wrong and how to mend it. Printed without a stack. */
export class Refusal extends Error {
  /**
   * @param {string} sentence
   * @param {{ cause?: unknown, details?: string }} [more] details: lines of another program's output, printed below
   */
  constructor(sentence, more = {}) {
    super(sentence, { cause: more.cause });
    this.name = 'Refusal';
    this.details = more.details;
  }
}

/**
 * The sentence for what the operating system refuses in the same words everywhere.
 * @param {{ code?: string, path?: string, syscall?: string }} error
 */
function sentenceOfSystemError({ code, path, syscall }) {
  const where = path ? ` ${path}` : ' its folder';
  if (syscall === 'mkdir' && ['EEXIST', 'ENOENT', 'ENOTDIR'].includes(code ?? '')) {
    return `There can be no folder${where}: choose another place for it (GUATU_DATA_DIR, GUATU_BUILD_DIR), or move away what is there.`;
  }
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case '53100': // PostgreSQL's own disk_full
      return `The disk is full: Guatu could not write${where}; free some space (1 GB is plenty) and start again.`;
    case '57P03': // PostgreSQL's own cannot_connect_now
      return 'The database is starting up or stopping: wait some seconds and start again.';
    case 'EACCES':
    case 'EPERM':
      return `Guatu may not write${where}: give this user the right to write there, or start as the user who owns it.`;
    case 'EROFS':
      return `Guatu cannot write${where}, which is on a read-only disk: move the folder to a disk that can be written.`;
    default:
      return undefined;
  }
}

/**
 * The error and what caused it, outermost first: a query's error says little, its cause that the disk is full.
 * @param {unknown} error
 * @returns {Error[]}
 */
function chainOf(error) {
  return error instanceof Error ? [error, ...chainOf(error.cause)] : [];
}

/** @param {Error} error */
function sentenceOfError(error) {
  // Told by name, not by class: the same module may be loaded twice, once as it is and once through tsx.
  if (error.name === 'Refusal') return error.message;
  if ('userMessage' in error && typeof error.userMessage === 'string') return error.userMessage;
  return sentenceOfSystemError(/** @type {NodeJS.ErrnoException} */ (error));
}

/** @param {Error[]} chain */
function sentenceOfUnexpected(chain) {
  const words = chain.at(-1)?.message ?? '';
  const cut = words.length > 500 ? `${words.slice(0, 500)} …` : words;
  return `Guatu met with something it did not expect: ${cut}\n  GUATU_DEBUG=1 shows where.`;
}

/**
 * What to print for an error that ended a command.
 * @param {unknown} error
 * @returns {string}
 */
export function describeError(error) {
  const chain = chainOf(error);
  if (chain.length === 0) return String(error);
  if (process.env.GUATU_DEBUG === '1') return chain.map(({ stack }) => stack).join('\ncaused by ');
  const known = chain.find((link) => sentenceOfError(link) !== undefined);
  if (!known) return sentenceOfUnexpected(chain);
  const details = 'details' in known && typeof known.details === 'string' ? known.details.trim() : '';
  const sentence = sentenceOfError(known);
  return details ? `${sentence}\n${details.replace(/^/gm, '  | ')}` : `${sentence}`;
}

/**
 * Prints the error and makes the exit code non-zero.
 * @param {unknown} error
 */
export function reportFailure(error) {
  process.stderr.write(`\n✗ ${describeError(error)}\n`);
  process.exitCode = 1;
}
