'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { type ActionKind, takesPhotos } from '@/lib/authority/ledger-actions';
import { entryAddress } from '../command/_state/addresses';
import type { FetchFailure } from '../command/_state/fetch-json';
import { KeyedSender } from '../command/_state/keyed-sender';
import type { ActionEntry } from './action-choices';
import { ActionFailure } from './action-failure';
import { ACTION_FORMS } from './action-fields';
import { actionName } from './action-name';
import styles from './actions.module.css';
import { Fields } from './fields';
import { PhotoField } from './photo-field';
import { readActionForm } from './read-action-form';

export interface ActionFormProps {
  kind: ActionKind;
  entry: ActionEntry;
  /** what was done, to be told once the form is gone */
  onDone(kind: ActionKind): void;
  onCancel(): void;
}

/**
 * What a step needs besides its name. Whatever goes wrong, what was typed stays; when the entry changes meanwhile, it is said, and sent
 * only when somebody has looked.
 */
export function ActionForm({ kind, entry, onDone, onCancel }: ActionFormProps) {
  const t = useTranslations();
  const [sender] = useState(() => new KeyedSender());
  const [seen, setSeen] = useState(entry.version);
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState<FetchFailure | null>(null);
  const place = useRef<HTMLFormElement>(null);
  useEffect(() => place.current?.querySelector<HTMLElement>('select, input, textarea')?.focus(), []);
  const { needsText } = ACTION_FORMS[kind];
  // what was sent without an answer may be what changed it: sent again unchanged, it is answered and not written twice
  const hasChanged = entry.version !== seen && failure?.kind !== 'offline';
  const isOpen = entry.actions.includes(kind);
  const name = actionName(t, kind, entry);

  const send = async (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isSending) return;
    const form = new FormData(event.currentTarget);
    setIsSending(true);
    const { failure: why } = await sender.send(
      `${entryAddress(entry.number)}/events`,
      readActionForm(kind, seen, form),
    );
    setIsSending(false);
    if (why === null) onDone(kind);
    else setFailure(why);
  };

  return (
    <form
      ref={place}
      className={styles.form}
      onSubmit={send}
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
        {hasChanged && (
          <div className={styles.changed} role="alert">
            <p>{t(isOpen ? 'act.changed' : 'act.changedAway', { state: t(`state.${entry.state}`) })}</p>
            {isOpen && (
              <button type="button" className={styles.quiet} onClick={() => setSeen(entry.version)}>
                {t('act.haveSeen')}
              </button>
            )}
          </div>
        )}
        {failure && !hasChanged && (
          <ActionFailure failure={failure} retry={() => place.current?.requestSubmit()} />
        )}
        <div className={styles.row}>
          <button
            type="submit"
            className={styles.main}
            disabled={isSending || hasChanged || (!isOpen && failure?.kind !== 'offline')}
          >
            {isSending ? t('act.sending') : name}
          </button>
          <button type="button" className={styles.quiet} onClick={onCancel}>
            {t('act.cancel')}
          </button>
        </div>
      </div>
    </form>
  );
}
