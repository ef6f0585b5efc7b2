import type { Messages } from 'next-intl';
import messages from '@/app/_i18n/messages/zh-CN.json';

const { field, done } = messages.admin;

/** Whether a word that stands in an address is a field that has a name, or something done that has a sentence. */
export const isField = (word: string): word is keyof Messages['admin']['field'] => Object.hasOwn(field, word);
export const isDone = (word: string | null): word is keyof Messages['admin']['done'] =>
  word !== null && Object.hasOwn(done, word);
