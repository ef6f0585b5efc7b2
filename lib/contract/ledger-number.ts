import { refuse } from './refuse';

/** A ledger number as it stands in a path, e.g. `LJ-2026-00017`. Throws AppError `invalid_request` when it cannot be one. */
export function parseLedgerNumber(value: string): string {
  let number = value;
  try {
    number = decodeURIComponent(value).normalize('NFC');
  } catch (error) {
    if (error instanceof URIError) throw refuse('number', value, 'a ledger number such as LJ-2026-00017');
    throw error;
  }
  if (!/^[\p{L}\p{N}][\p{L}\p{N}\p{P}\p{S} ]{0,99}$/u.test(number)) {
    throw refuse('number', number, 'a ledger number such as LJ-2026-00017');
  }
  return number;
}
