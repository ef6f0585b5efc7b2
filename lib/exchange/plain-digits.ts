/** Text with full-width digits, signs and letters (１２．５) as plain ones, for what is to be read as a number. */
export const plainDigits = (text: string): string =>
  /[\u2000-\uffef]/.test(text) ? text.normalize('NFKC').trim() : text;

/** `2.02608E+13`: a long number that a spreadsheet has cut short, so that its last digits are lost. */
export const isShortenedNumber = (text: string): boolean => /^\d(\.\d+)?E\+\d+$/i.test(text);
