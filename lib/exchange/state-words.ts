import type { IssueState } from '../ledger/states';
import { IMPORTED_STATES } from './ticket-mapping';

/** The house's own words for the states, so that its own exports need no mapping. */
const WORDS: Record<string, IssueState> = {
  ...Object.fromEntries(IMPORTED_STATES.map((state) => [state, state])),
  已登记: 'registered',
  已交办: 'dispatched',
  办理中: 'in_progress',
  返工: 'rework',
  退回: 'returned',
  挂账: 'on_hold',
  已上报: 'escalated',
  待核查: 'submitted',
  已核查: 'verified',
  已销号: 'written_off',
  不予受理: 'not_accepted',
};

const LEVEL_WORDS: Record<string, string> = {
  street: 'street',
  district: 'district',
  city: 'city',
  街道: 'street',
  街道级: 'street',
  区: 'district',
  区级: 'district',
  市: 'city',
  市级: 'city',
};

const findIn = (words: Record<string, string>) => (text: string) => {
  const key = text.trim().toLowerCase();
  return Object.hasOwn(words, key) ? words[key]! : null;
};

export const STATE_TARGET = { find: findIn(WORDS), allowed: IMPORTED_STATES.join(', ') };
export const LEVEL_TARGET = { find: findIn(LEVEL_WORDS), allowed: 'street, district, city' };
export const GRADE_TARGET = { find: findIn({ '0': '0', '1': '1', '2': '2' }), allowed: '0, 1, 2' };
