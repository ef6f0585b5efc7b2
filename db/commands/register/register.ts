import type { FoundIssue, NewOpinion, Registered, Settle } from '../../../lib/contract/register';
import type { Database } from '../../connect';
import { opinionReporter } from '../../schema/opinion';
import { answerOnce, type KeyedRequest } from '../ledger/answer-once';
import { lockLedger } from '../ledger/lock-ledger';
import { addIssue } from './add-issue';
import { addOpinion } from './add-opinion';
import { findOpinion } from './find-opinion';
import { settleOpinion } from './settle-opinion';
import type { Writing } from './writing';

const once = (
  db: Database,
  { actor, key }: Writing,
  asked: object,
  work: (db: Database) => Promise<Registered>,
) =>
  db.transaction(async (transaction) => {
    await lockLedger(transaction);
    const request: KeyedRequest = { personId: actor.personId, key, asked: JSON.parse(JSON.stringify(asked)) };
    return answerOnce(transaction, request, () => work(transaction));
  });

/**
 * Writes down an opinion and what becomes of it: a new entry, part of one that is open, an answer at once, or waiting. All of it or
 * nothing; asked twice with one key, once.
 *
 * Throws AppError `invalid_request` for what does not exist, `conflict` for an entry that is closed.
 */
export const registerOpinion = (db: Database, writing: Writing, asked: NewOpinion): Promise<Registered> =>
  once(db, writing, asked, async (transaction) => {
    const opinion = await addOpinion(transaction, writing, asked);
    const { reporter, settle, place } = asked;
    if (reporter && Object.values(reporter).some((said) => said !== null)) {
      await transaction.insert(opinionReporter).values({ opinionId: opinion.id, ...reporter });
    }
    const issue = await settleOpinion(transaction, writing, opinion, settle, place);
    return { opinion: opinion.number, issue };
  });

/**
 * Says what becomes of an opinion that is there: it waits, or names a second problem. Throws as {@link registerOpinion}; `not_found`
 * for its number, and `conflict` where it is settled already in a way that excludes this one.
 */
export const settleAgain = (
  db: Database,
  writing: Writing,
  asked: { number: string; settle: Exclude<Settle, { as: 'wait' }> },
): Promise<Registered> =>
  once(db, writing, asked, async (transaction) => {
    const { opinion, place } = await findOpinion(transaction, asked.number, asked.settle.as);
    const issue = await settleOpinion(transaction, writing, opinion, asked.settle, place);
    return { opinion: opinion.number, issue };
  });

/** Writes down a problem that was found on site, without an opinion. Throws as {@link registerOpinion}. */
export const registerFound = (db: Database, writing: Writing, asked: FoundIssue): Promise<Registered> =>
  once(db, writing, asked, async (transaction) => {
    const { place, sourceNote, ...about } = asked;
    const from = { source: 'proactive' as const, sourceNote };
    return {
      opinion: null,
      issue: await addIssue(transaction, writing, about, place, from, []),
    };
  });
