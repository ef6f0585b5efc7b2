import type { ActionKind } from '@/lib/authority/ledger-actions';

/** What a form asks for; lib/contract/ledger-action.ts says what is taken. */
export type ActionField =
  | 'leadUnit'
  | 'supportUnits'
  | 'limit'
  | 'moreTime'
  | 'category'
  | 'grades'
  | 'reviewDate'
  | 'addressee'
  | 'mergedInto'
  | 'promise'
  | 'score'
  | 'wording'
  | 'place'
  | 'promiseCheck';

interface ActionForm {
  fields: readonly ActionField[];
  /** whether the step needs a sentence, or only takes one */
  needsText: boolean;
}

const note: ActionForm = { fields: [], needsText: false };
const sentence: ActionForm = { fields: [], needsText: true };

export const ACTION_FORMS: Readonly<Record<ActionKind, ActionForm>> = {
  dispatch: { fields: ['leadUnit', 'limit', 'supportUnits'], needsText: false },
  classify: { fields: ['category', 'grades'], needsText: false },
  not_accept: sentence,
  return: sentence,
  start: note,
  progress: sentence,
  submit: sentence,
  request_extension: sentence,
  grant_extension: { fields: ['moreTime'], needsText: false },
  refuse_extension: sentence,
  hold: { fields: ['reviewDate'], needsText: true },
  resume: { fields: ['limit'], needsText: false },
  escalate: { fields: ['addressee'], needsText: true },
  escalation_reply: sentence,
  take_back: { fields: ['leadUnit', 'limit'], needsText: false },
  verify_pass: note,
  verify_fail: { fields: ['limit'], needsText: true },
  write_off: note,
  reopen: { fields: ['leadUnit', 'limit'], needsText: true },
  merge: { fields: ['mergedInto'], needsText: false },
  promise: { fields: ['promise'], needsText: true },
  split: sentence,
  correct: { fields: ['wording', 'place'], needsText: true },
  promise_check: { fields: ['promiseCheck'], needsText: true },
  reply: sentence,
  satisfaction: { fields: ['score'], needsText: false },
  comment: sentence,
};
