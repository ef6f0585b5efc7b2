'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useState } from 'react';
import { ActionChoicesProvider } from '../../../_actions/action-choices';
import { EntryActions } from '../../../_actions/entry-actions';
import { actionChoices } from '../../_state/action-choices';
import { useCommand, useEntry, useStanding } from '../../_state/command-context';
import { ViewLink } from '../../_state/view-link';
import { FailureNote } from '../frame/failure-note';
import { EntryClaim } from './entry-claim';
import { EntryFacts } from './entry-facts';
import { EntryHead } from './entry-head';
import { EntryNeighbours } from './entry-neighbours';
import styles from './entry-panel.module.css';
import { EntryPhotos } from './entry-photos';
import { EntryPromises } from './entry-promises';
import { EntrySteps } from './entry-steps';
import { EntryTimeline } from './entry-timeline';
import { PhotoShow } from './photo-show';

/** The whole ledger entry: what is wrong, who said so, whose it is, until when, and everything that was done. */
export function EntryPanel({ number }: { number: string }) {
  const t = useTranslations('entry');
  const { view } = useCommand();
  const entry = useEntry();
  const { names, today, writer } = useStanding();
  const { data, failure, retry, isStale } = entry;
  const [written, setWritten] = useState<{ number: string; version: number } | null>(null);
  useEffect(() => () => setWritten(null), [number]);
  const choices = useMemo(
    () => data && actionChoices(names, today, data, writer),
    [names, today, data, writer],
  );
  if (failure?.status === 404) {
    return (
      <div className={styles.note}>
        <h2>{t('missing', { number })}</h2>
        <p>{t('missingWhat')}</p>
        <ViewLink to={{ ...view, issue: null }}>{t('back')}</ViewLink>
      </div>
    );
  }
  if (failure && !data) return <FailureNote failure={failure} retry={retry} />;
  if (!data) return <p className={styles.note}>{t('loading', { number })}</p>;
  return (
    <article
      className={styles.entry}
      data-stale={isStale}
      data-pales
      aria-busy={isStale}
      data-entry={data.number}
    >
      {/* what stands here and is being typed stays: without a signal nothing of it is lost */}
      {failure && <FailureNote failure={failure} retry={retry} />}
      <EntrySteps number={number} />
      <EntryHead entry={data} />
      <EntryClaim entry={data} />
      <EntryFacts entry={data} />
      <EntryPromises entry={data} />
      <PhotoShow photos={data.photos}>
        <EntryPhotos entry={data} />
        <EntryTimeline entry={data} written={written?.number === data.number ? written.version : null} />
      </PhotoShow>
      <EntryNeighbours entry={data} />
      {data.actions.length > 0 && (
        <ActionChoicesProvider value={choices}>
          <EntryActions
            key={data.number}
            entry={data}
            onTaken={(version) => setWritten({ number: data.number, version })}
          />
        </ActionChoicesProvider>
      )}
    </article>
  );
}
