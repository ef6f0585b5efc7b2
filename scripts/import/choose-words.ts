import { HELP_EN } from './help-en';
import { HELP_ZH } from './help-zh';
import type { Language } from './language';
import type { Words } from './words';
import { WORDS_EN } from './words-en';
import { WORDS_ZH } from './words-zh';

export const WORDS: Record<Language, Words> = { zh: WORDS_ZH, en: WORDS_EN };
export const HELP: Record<Language, string> = { zh: HELP_ZH, en: HELP_EN };
