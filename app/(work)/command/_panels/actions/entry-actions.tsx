'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { type ActionKind, likelyAction } from '@/lib/authority/ledger-actions';
import type { IssueEntry } from '@/lib/contract/issue';
import { ActionForm } from './action-form';
import { actionName } from './action-name';
import styles from './actions.module.css';
import { DispatchAtOnce } from './dispatch-at-once';
import { RerouteOffer } from './reroute-offer';

/** How many steps stand beside the likely one before the others are folded away: what a line of a phone holds. */
const SHOWN = 2;

/** What whoever looks can do about an entry: the likely next step filled, the others quiet. */
export function EntryActions({ entry }: { entry: IssueEntry }) {
  const t = useTranslations();
  const [open, setOpen] = useState<ActionKind | null>(null);
  const [done, setDone] = useState<ActionKind | null>(null);
  const [isUnfolded, setIsUnfolded] = useState(false);
  const place = useRef<HTMLElement>(null);
  const { actions, isHandledByActor, state } = entry;
  useEffect(() => {
    if (open !== null) place.current?.querySelector<HTMLElement>('select, input, textarea')?.focus();
  }, [open]);
  const likely = likelyAction(state, actions);
  const others = actions.filter((kind) => kind !== likely);
  const choose = (kind: ActionKind) => () => {
    setDone(null);
    setOpen(kind);
  };
  const button = (kind: ActionKind, className?: string) => (
    <button key={kind} type="button" className={className} onClick={choose(kind)}>
      {actionName(t, kind, entry)}
    </button>
  );
  const isBarred = isHandledByActor && (state === 'submitted' || state === 'verified');
  return (
    <section
      className={styles.actions}
      ref={place}
      aria-label={t('act.heading')}
      data-actions={actions.join(' ')}
    >
      <p role="status" className={styles.done}>
        {done !== null && t('act.done', { what: t(`event.${done}`) })}
      </p>
      {open !== null ? (
        <ActionForm
          key={open}
          kind={open}
          entry={entry}
          onCancel={() => setOpen(null)}
          onDone={(kind) => {
            setOpen(null);
            setDone(kind);
          }}
        />
      ) : (
        <>
          {isBarred && <p className={styles.barred}>{t('act.twoKeys')}</p>}
          <RerouteOffer entry={entry} open={choose('dispatch')} />
          <div className={styles.row}>
            {entry.mayDispatchAtOnce && <DispatchAtOnce entry={entry} onDone={() => setDone('dispatch')} />}
            {likely !== null && button(likely, entry.mayDispatchAtOnce ? styles.quiet : styles.main)}
            {others.slice(0, isUnfolded ? others.length : SHOWN).map((kind) => button(kind, styles.quiet))}
            {others.length > SHOWN && !isUnfolded && (
              <button type="button" className={styles.quiet} onClick={() => setIsUnfolded(true)}>
                {t('act.more')}
              </button>
            )}
          </div>
        </>
      )}
    </section>
  );
}
