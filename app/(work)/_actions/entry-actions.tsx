'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { LateButton } from '@/app/_ui/late-button';
import { type ActionKind, likelyAction, whatIsAsked } from '@/lib/authority/ledger-actions';
import { type ActionEntry, useChoices } from './action-choices';
import { actionName } from './action-name';
import styles from './actions.module.css';
import { DispatchAtOnce } from './dispatch-at-once';
import { UnmannedNote } from './dispatch-fields';
import { LateForm } from './late-form';
import { RerouteOffer } from './reroute-offer';
import { readDraft } from './step-draft';

/** How many steps stand beside the likely one before the others are folded away: what a line of a phone holds. */
const SHOWN = 2;

/** The other answer to the same question: it stands beside the likely one, whatever is folded away. */
const OTHER_ANSWER: Partial<Record<ActionKind, ActionKind>> = {
  verify_pass: 'verify_fail',
  grant_extension: 'refuse_extension',
};

interface EntryActionsProps {
  entry: ActionEntry;
  /** a step was written, by which the entry has this version */
  onTaken?: (version: number) => void;
}

/** What whoever looks can do about an entry: the likely next step filled, the others quiet. */
export function EntryActions({ entry, onTaken }: EntryActionsProps) {
  const t = useTranslations();
  const [open, setOpen] = useState<ActionKind | null>(null);
  const [done, setDone] = useState<{ name: string; version: number } | null>(null);
  const [isUnfolded, setIsUnfolded] = useState(false);
  const { actions, isHandledByActor, number, state, version } = entry;
  const likely = likelyAction({ state, ...whatIsAsked(entry.events) }, actions);
  const others = actions.filter((kind) => kind !== likely);
  const { writer } = useChoices();
  // What was begun before one had to sign in again is there again. What was pressed before the page listened is open already, and stays.
  useEffect(() => {
    const kept = readDraft({ writer, number });
    if (kept) setOpen(kept.kind);
    return () => setOpen(null);
  }, [writer, number]);
  const choose = (kind: ActionKind) => () => {
    setDone(null);
    setOpen(kind);
    setIsUnfolded(false);
  };
  const taken = (kind: ActionKind, since: number) => {
    setOpen(null);
    setDone({ name: actionName(t, kind, entry), version: since });
    onTaken?.(since);
  };
  const proposed = entry.mayDispatchAtOnce ? entry.proposal?.leadUnit : undefined;
  // to a unit without anybody nothing is given by a slip of the thumb: then another is chosen first
  const isAtOnceLikely = proposed !== undefined && entry.unmanned.every(({ code }) => code !== proposed);
  const quietly = (kind: ActionKind) =>
    likely !== null && kind === OTHER_ANSWER[likely] ? `${styles.quiet} ${styles.answer}` : styles.quiet;
  const button = (kind: ActionKind, className?: string) => (
    <LateButton key={kind} className={className} onPress={choose(kind)}>
      {actionName(t, kind, entry)}
    </LateButton>
  );
  // what was just written is in the ledger and not yet on the page: steps of the state before are not offered any more
  const isBehind = done !== null && version < done.version;
  const isBarred = isHandledByActor && (state === 'submitted' || state === 'verified');
  return (
    <section
      className={styles.actions}
      aria-label={t('act.heading')}
      data-actions={actions.join(' ')}
      data-needs-script=""
    >
      <p role="status" className={styles.done}>
        {/* only until somebody takes the next step */}
        {done !== null && version <= done.version && t('act.done', { what: done.name })}
      </p>
      {open !== null ? (
        <LateForm key={open} kind={open} entry={entry} onCancel={() => setOpen(null)} onDone={taken} />
      ) : isBehind ? (
        <p className={styles.why}>{t('act.catchingUp')}</p>
      ) : (
        <>
          {isBarred && <p className={styles.barred}>{t('act.twoKeys')}</p>}
          <RerouteOffer entry={entry} open={choose('dispatch')} />
          {proposed !== undefined && <UnmannedNote entry={entry} code={proposed} />}
          <div
            className={styles.row}
            data-steps={others.length <= SHOWN ? 'all' : isUnfolded ? 'unfolded' : 'folded'}
          >
            {likely !== null && !isAtOnceLikely && button(likely, styles.main)}
            {proposed !== undefined && (
              <DispatchAtOnce
                entry={entry}
                className={isAtOnceLikely ? styles.main : styles.quiet}
                onDone={(since) => taken('dispatch', since)}
              />
            )}
            {likely !== null && isAtOnceLikely && button(likely, styles.quiet)}
            {others.slice(0, isUnfolded ? others.length : SHOWN).map((kind) => button(kind, quietly(kind)))}
            {others.length > SHOWN && (
              <LateButton className={styles.fold} onPress={() => setIsUnfolded(!isUnfolded)}>
                {t(isUnfolded ? 'act.less' : 'act.more')}
              </LateButton>
            )}
          </div>
        </>
      )}
    </section>
  );
}
