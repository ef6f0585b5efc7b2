'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { type ActionKind, takesPhotos } from '@/lib/authority/ledger-actions';
import { entryAddress } from '../command/_state/addresses';
import type { FetchFailure } from '../command/_state/fetch-json';
import { KeyedSender } from '../command/_state/keyed-sender';
import { type ActionEntry, useChoices } from './action-choices';
import { ActionFailure } from './action-failure';
import { ACTION_FORMS } from './action-fields';
import { actionName } from './action-name';
import styles from './actions.module.css';
import { Fields } from './fields';
import { PhotoField } from './photo-field';
import { readActionForm } from './read-action-form';
import { forgetDraft, keepDraft, restoreDraft } from './step-draft';
import { useChangeWords } from './use-change-words';

export interface ActionFormProps {
  kind: ActionKind;
  entry: ActionEntry;
  /** what was done, to be told once the form is gone, and the version of the entry since */
  onDone(kind: ActionKind, version: number): void;
  onCancel(): void;
}

/**
 * What a step needs besides its name. Whatever goes wrong, what was typed stays, also when one must sign in again; when the entry changes
 * meanwhile, it is said, and sent only when somebody has looked.
 */
export function ActionForm({ kind, entry, onDone, onCancel }: ActionFormProps) {
  const t = useTranslations();
  const [sender] = useState(() => new KeyedSender());
  const [seen, setSeen] = useState(entry);
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState<FetchFailure | null>(null);
  const place = useRef<HTMLFormElement>(null);
  const { writer } = useChoices();
  const { number } = entry;
  const changeWords = useChangeWords(entry, seen);
  useEffect(() => {
    if (!place.current) return;
    restoreDraft({ writer, number }, kind, place.current);
    place.current.querySelector<HTMLElement>('select, input, textarea')?.focus();
  }, [writer, number, kind]);
  const { needsText } = ACTION_FORMS[kind];
  // what was sent without an answer may be what changed it: sent again unchanged, it is answered and not written twice
  const hasChanged = entry.version !== seen.version && failure?.kind !== 'offline';
  const isOpen = entry.actions.includes(kind);
  const isGone = !isOpen && failure?.kind !== 'offline' && !isSending;
  const name = actionName(t, kind, entry);

  const send = async (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isSending) return;
    const form = new FormData(event.currentTarget);
    setIsSending(true);
    const { answer, failure: why } = await sender.send<{ version: number }>(
      `${entryAddress(number)}/events`,
      readActionForm(kind, seen.version, form),
    );
    setIsSending(false);
    if (answer === null) return setFailure(why);
    forgetDraft({ writer, number });
    onDone(kind, answer.version);
  };

  const goOn = () => {
    setSeen(entry);
    setFailure(null);
  };

  const cancel = () => {
    forgetDraft({ writer, number });
    onCancel();
  };

  return (
    <form
      ref={place}
      className={styles.form}
      onSubmit={send}
      onInput={({ currentTarget }) => keepDraft({ writer, number }, kind, currentTarget)}
      aria-label={name}
      aria-busy={isSending}
      data-action={kind}
    >
      <h4 className={styles.title}>{name}</h4>
      <Fields kind={kind} entry={entry} />
      <label className={styles.field}>
        {t(`act.text.${kind}`)}
        <textarea name="text" rows={3} maxLength={2000} required={needsText} />
      </label>
      {takesPhotos(kind) && <PhotoField kind={kind} entry={entry} />}
      <div className={styles.foot}>
        {(hasChanged || isGone) && (
          <div className={styles.changed} role="alert">
            <p>{t(isOpen ? 'act.changed' : 'act.changedAway', { what: changeWords })}</p>
            {isOpen && (
              <button type="button" className={styles.quiet} onClick={goOn}>
                {t('act.haveSeen')}
              </button>
            )}
          </div>
        )}
        {failure && !hasChanged && !isGone && (
          <ActionFailure failure={failure} retry={() => place.current?.requestSubmit()} />
        )}
        <div className={styles.row}>
          <button type="submit" className={styles.main} disabled={isSending || hasChanged || isGone}>
            {isSending ? t('act.sending') : name}
          </button>
          <button type="button" className={styles.quiet} onClick={cancel}>
            {t('act.cancel')}
          </button>
        </div>
      </div>
    </form>
  );
}
