import { randomInt } from 'node:crypto';

/** Letters and digits that are not taken for one another when they are read aloud or off a screen. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const LENGTH = 14; // 69 bits

/** A password that can be dictated: `k7mw-3fqz-…` without the dashes. */
export const makePassword = (): string =>
  Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
