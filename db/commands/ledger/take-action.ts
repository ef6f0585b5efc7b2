import { and, asc, eq, gt } from 'drizzle-orm';
import { offerActions, refuseAction } from '../../../lib/authority/ledger-actions';
import { localDay } from '../../../lib/calendar/local-day';
import { refusePastDays } from '../../../lib/contract/ledger-action';
import type { IssueState } from '../../../lib/ledger/states';
import type { EventKind } from '../../../lib/ledger/transitions';
import type { Database } from '../../connect';
import { issue } from '../../schema/issue';
import { ledgerEvent } from '../../schema/ledger-event';
import { eventDataOf } from './action-event';
import type { ActionRequest } from './action-request';
import { answerOnce } from './answer-once';
import { appendEvents } from './append-events';
import { readCodes } from './codes';
import { prepareCorrection } from './correct-issue';
import { dispatchData, levelData } from './dispatch-data';
import { namePhotos, requireAfterPhoto } from './hang-photos';
import { closePromise, notePromise, promiseCheckData } from './keep-promise';
import { lockLedger } from './lock-ledger';
import { readStanding } from './read-standing';
import { refusalOf } from './refuse-action';
import { requireCodes } from './require-codes';

/** How the entry stands after it. */
export interface TakenAction {
  number: string;
  version: number;
  state: IssueState;
}

/**
 * Takes a step on an entry: all of it, or nothing. Works with the app role.
 *
 * Throws AppError: `not_found`; `forbidden` when the role, the unit or two keys forbid it; `stale` when the entry has changed since it
 * was seen, and `conflict` when the road does not lead there, both with what is possible now; `invalid_request` for what does not exist, days that have passed and
 * photos that cannot hang on it, or are missing.
 */
export function takeAction(db: Database, request: ActionRequest): Promise<TakenAction> {
  const { number, action, actor, key } = request;
  return db.transaction(async (transaction) => {
    await lockLedger(transaction);
    const asked = { number, ...(JSON.parse(JSON.stringify(action)) as Record<string, string>) };
    return answerOnce(transaction, { personId: actor.personId, key, asked }, () =>
      write(transaction, request),
    );
  });
}

/** What was done with an issue after it stood at a version, in order. */
async function kindsAfter(db: Database, issueId: number, version: number): Promise<EventKind[]> {
  const events = await db
    .select({ kind: ledgerEvent.kind })
    .from(ledgerEvent)
    .where(and(eq(ledgerEvent.issueId, issueId), gt(ledgerEvent.sequence, version)))
    .orderBy(asc(ledgerEvent.sequence));
  return events.map(({ kind }) => kind);
}

async function write(db: Database, request: ActionRequest): Promise<TakenAction> {
  const { number, action, actor, calendar } = request;
  const codes = await readCodes(db);
  const { id, fold, isReclassified, ...besides } = await readStanding(db, number, actor.personId, codes);
  const standing = { ...fold, ...besides };
  const refusal = refuseAction(action.kind, actor, standing);
  const possible = offerActions(actor, standing);
  // who may not at all is told so first; whom the entry has outrun, that it has
  if (refusal !== null && refusal !== 'state') throw refusalOf(refusal, request, fold, possible);
  if (action.version !== fold.version)
    throw refusalOf('stale', request, fold, possible, await kindsAfter(db, id, action.version));
  if (refusal !== null) throw refusalOf(refusal, request, fold, possible);
  refusePastDays(action, localDay(request.now, calendar.timeZone));
  // an event is never before the one that it follows, whatever a clock says
  const at = request.now < fold.lastAt ? fold.lastAt : request.now;
  const set = eventDataOf(action, { ...fold, isReclassified }, at, calendar);
  await requireCodes(db, action, number, fold, set);
  const photos = await namePhotos(
    db,
    { issueId: id, personId: actor.personId },
    'photos' in action ? (action.photos ?? []) : [],
  );
  if (action.kind === 'submit') await requireAfterPhoto(db, id, photos);

  const correction = action.kind === 'correct' ? await prepareCorrection(db, id, action) : null;
  const text = correction?.text ?? (action.text || undefined);
  const checked = action.kind === 'promise_check' ? await promiseCheckData(db, id, action) : {};
  const unit =
    actor.units.find((one) => one === fold.leadUnit || fold.supportUnits.includes(one)) ?? actor.units[0];
  // before its event: the row changes by one that follows
  if (correction) await db.update(issue).set(correction.columns).where(eq(issue.id, id));
  await appendEvents(db, {
    timeZone: calendar.timeZone,
    issues: [],
    events: [
      {
        issueId: id,
        kind: action.kind,
        // who works on it already works on
        ...(action.kind === 'dispatch' && action.leadUnit === fold.leadUnit && { to: fold.state }),
        at,
        actorId: actor.personId,
        actorUnitId: codes.unitId(unit ?? null),
        data: {
          ...set,
          ...correction?.data,
          ...(action.kind === 'dispatch' && (await dispatchData(db, id, action, set.limit ?? fold.limit))),
          ...((action.kind === 'take_back' || action.kind === 'reopen') &&
            (await levelData(db, action.leadUnit))),
          ...checked,
          ...(photos.length > 0 && { photos }),
        },
        ...(text === undefined ? {} : { text }),
      },
    ],
  });
  if (action.kind === 'promise') await notePromise(db, id, action, actor.personId, at);
  if (action.kind === 'promise_check') await closePromise(db, action);
  const [after] = await db
    .select({ number: issue.number, version: issue.version, state: issue.state })
    .from(issue)
    .where(eq(issue.id, id));
  return after!;
}
