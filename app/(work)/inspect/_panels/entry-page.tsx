import { useTranslations } from 'next-intl';
import { likelyAction, whatIsAsked } from '@/lib/authority/ledger-actions';
import type { IssueEntry } from '@/lib/contract/issue';
import type { Bbox } from '@/lib/geo/bbox';
import { isRunning } from '@/lib/ledger/states';
import { type InspectionView, inspectionHref, MOST_STOPS } from '@/lib/view-state/inspection-view';
import type { ActionEntry } from '../../_actions/action-choices';
import { actionChoices } from '../../command/_state/action-choices';
import type { Names } from '../../command/_state/names';
import type { OfficeDay } from '../_state/office-day';
import type { Origin } from '../_state/origin';
import { AgeNote } from './age-note';
import controls from './controls.module.css';
import styles from './entry-page.module.css';
import { EntryPictures } from './entry-pictures';
import { EntryRoad } from './entry-road';
import { EntryVerdict } from './entry-verdict';
import { EntryWay } from './entry-way';
import { EntryWords } from './entry-words';
import { LimitNote } from './limit-note';

interface EntryPageProps {
  entry: IssueEntry;
  view: InspectionView;
  origin: Origin;
  streetBounds: Bbox;
  names: Names;
  day: OfficeDay;
  /** the key of the map that the server drew */
  picture: string | null;
  freshAt: string;
  /** id of the person that is signed in */
  writer: number;
}

/** Of the entry only what its steps need: it goes over the air a second time. */
function actionEntry(entry: IssueEntry): ActionEntry {
  const { number, version, state, actions, isHandledByActor, proposal } = entry;
  const {
    unit,
    supportUnits,
    renewsLimit,
    limit,
    dueAt,
    left,
    category,
    impactGrade,
    hazardGrade,
    neighbours,
  } = entry;
  const { title, description, placeText, mayDispatchAtOnce, needsAfterPhoto, unmanned } = entry;
  return {
    number,
    version,
    state,
    actions,
    isHandledByActor,
    proposal,
    unit,
    supportUnits,
    renewsLimit,
    limit,
    dueAt,
    left,
    category,
    impactGrade,
    hazardGrade,
    title,
    description,
    placeText,
    mayDispatchAtOnce,
    needsAfterPhoto,
    unmanned,
    photos: entry.photos.map(({ stage }) => ({ stage })),
    promises: entry.promises.map(({ id, text, outcome }) => ({ id, text, outcome })),
    events: entry.events.map(({ sequence, kind }) => ({ sequence, kind })),
    neighbours: neighbours.map(({ number: other, title: what }) => ({ number: other, title: what })),
  };
}

/** The ledger entry in the hand: what it is, how to get there, what was said, promised and claimed. */
export function EntryPage({
  entry,
  view,
  origin,
  streetBounds,
  names,
  day,
  picture,
  freshAt,
  writer,
}: EntryPageProps) {
  const t = useTranslations();
  const isChosen = view.stops.includes(entry.number);
  const stops = isChosen ? view.stops.filter((stop) => stop !== entry.number) : [...view.stops, entry.number];
  const isStepNext =
    likelyAction({ state: entry.state, ...whatIsAsked(entry.events) }, entry.actions) !== null;
  return (
    <article className={styles.entry} data-entry={entry.number}>
      <div className={styles.top}>
        <AgeNote freshAt={freshAt} timeZone={day.timeZone} />
        <h2 className={styles.title}>{entry.title}</h2>
        <p className={styles.marks}>
          {entry.mergedInto === null ? (
            <LimitNote row={entry} day={day} />
          ) : (
            <span>
              {t('entry.mergedInto')}{' '}
              <a href={inspectionHref(view, { issue: entry.mergedInto })}>{entry.mergedInto}</a>
            </span>
          )}
          {isRunning(entry.state) && <span>{t(`state.${entry.state}`)}</span>}
          <span>{names.of('category', entry.category)}</span>
        </p>
        <p className={styles.marks}>
          <span>
            {t('entry.lead')} {entry.unit ? names.of('unit', entry.unit) : t('list.noUnit')}
          </span>
          {entry.supportUnits.length > 0 && (
            <span>
              {t('entry.support')}{' '}
              {entry.supportUnits.map((code) => names.of('unit', code)).join(t('words.comma'))}
            </span>
          )}
        </p>
      </div>
      <EntryWay entry={entry} names={names} origin={origin} streetBounds={streetBounds} picture={picture} />
      <EntryPictures entry={entry} timeZone={day.timeZone} />
      <EntryWords entry={entry} names={names} timeZone={day.timeZone} />
      <EntryRoad entry={entry} names={names} timeZone={day.timeZone} view={view} />
      {entry.actions.length > 0 && (
        <EntryVerdict entry={actionEntry(entry)} choices={actionChoices(names, day.today, entry, writer)} />
      )}
      <nav className={styles.bar}>
        {(isChosen || view.stops.length < MOST_STOPS) && (
          <a
            className={isChosen || isStepNext ? controls.secondary : controls.primary}
            href={inspectionHref({ ...view, stops }, { issue: entry.number })}
          >
            {t(isChosen ? 'inspect.dropStop' : 'inspect.addStop')}
          </a>
        )}
        {view.stops.length > 0 && (
          <a className={controls.secondary} href={inspectionHref(view, 'round')}>
            {t('inspect.round')} · {view.stops.length}
          </a>
        )}
      </nav>
    </article>
  );
}
