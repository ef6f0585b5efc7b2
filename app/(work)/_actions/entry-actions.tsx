'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { LateButton } from '@/app/_ui/late-button';
import { type ActionKind, likelyAction, whatIsAsked } from '@/lib/authority/ledger-actions';
import type { ActionEntry } from './action-choices';
import { actionName } from './action-name';
import styles from './actions.module.css';
import { DispatchAtOnce } from './dispatch-at-once';
import { LateForm } from './late-form';
import { RerouteOffer } from './reroute-offer';

/** How many steps stand beside the likely one before the others are folded away: what a line of a phone holds. */
const SHOWN = 2;

interface EntryActionsProps {
  entry: ActionEntry;
  /** a step was written: for a page that does not follow the ledger by itself */
  onTaken?: () => void;
}

/** What whoever looks can do about an entry: the likely next step filled, the others quiet. */
export function EntryActions({ entry, onTaken }: EntryActionsProps) {
  const t = useTranslations();
  const [open, setOpen] = useState<ActionKind | null>(null);
  const [done, setDone] = useState<ActionKind | null>(null);
  const [isUnfolded, setIsUnfolded] = useState(false);
  const { actions, isHandledByActor, state } = entry;
  const likely = likelyAction({ state, ...whatIsAsked(entry.events) }, actions);
  const others = actions.filter((kind) => kind !== likely);
  const choose = (kind: ActionKind) => () => {
    setDone(null);
    setOpen(kind);
  };
  const button = (kind: ActionKind, className?: string) => (
    <LateButton key={kind} className={className} onPress={choose(kind)}>
      {actionName(t, kind, entry)}
    </LateButton>
  );
  const isBarred = isHandledByActor && (state === 'submitted' || state === 'verified');
  return (
    <section className={styles.actions} aria-label={t('act.heading')} data-actions={actions.join(' ')}>
      <p role="status" className={styles.done}>
        {done !== null && t('act.done', { what: t(`event.${done}`) })}
      </p>
      {open !== null ? (
        <LateForm
          key={open}
          kind={open}
          entry={entry}
          onCancel={() => setOpen(null)}
          onDone={(kind) => {
            setOpen(null);
            setDone(kind);
            onTaken?.();
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
              <LateButton className={styles.quiet} onPress={() => setIsUnfolded(true)}>
                {t('act.more')}
              </LateButton>
            )}
          </div>
        </>
      )}
    </section>
  );
}
