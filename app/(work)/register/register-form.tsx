'use client';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import type { HeardOpinion } from '@/db/queries/opinion/read-opinion';
import type { Registered } from '@/lib/contract/register';
import { ActionFailure } from '../_actions/action-failure';
import { PlacePicker } from '../_place/place-picker';
import type { ChosenPlace } from '../_place/read-place';
import type { FetchFailure } from '../command/_state/fetch-json';
import { KeyedSender } from '../command/_state/keyed-sender';
import { readRegisterForm } from './read-register-form';
import styles from './register.module.css';
import { RegisteredNote } from './registered-note';
import { ReporterFields } from './reporter-fields';
import { type Coded, type Fate, SettleFields } from './settle-fields';
import { useDraft } from './use-draft';

interface RegisterFormProps {
  channels: readonly Coded[];
  categories: readonly Coded[];
  /** one that is there already and waits, or names a second problem */
  opinion: HeardOpinion | null;
}

/** Writes down what was heard or found. Whatever goes wrong, what was typed stays. */
export function RegisterForm({ channels, categories, opinion }: RegisterFormProps) {
  const t = useTranslations('register');
  const form = useRef<HTMLFormElement>(null);
  const [sender] = useState(() => new KeyedSender());
  const [source, setSource] = useState<'heard' | 'found'>('heard');
  const [fate, setFate] = useState<Fate>('issue');
  const [place, setPlace] = useState<ChosenPlace | null>(null);
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState<FetchFailure | null>(null);
  const [written, setWritten] = useState<Registered | null>(null);
  const [round, setRound] = useState(0);
  const draft = useDraft(form, opinion === null, `${source} ${fate} ${round}`);

  const send = async (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isSending) return;
    const { address, body } = readRegisterForm(new FormData(event.currentTarget), opinion);
    setIsSending(true);
    const { answer, failure: why } = await sender.send<Registered>(address, body);
    setIsSending(false);
    setFailure(why);
    if (answer === null) return;
    draft.forget();
    setWritten(answer);
  };

  if (written) {
    return (
      <RegisteredNote
        written={written}
        again={() => {
          setWritten(null);
          setPlace(null);
          setRound(round + 1);
        }}
      />
    );
  }
  const isHeard = source === 'heard';
  return (
    <form
      key={round}
      ref={form}
      className={styles.form}
      onSubmit={send}
      onInput={draft.keep}
      aria-busy={isSending}
    >
      {opinion ? (
        <blockquote className={styles.heard} data-opinion={opinion.number}>
          <p>{opinion.text}</p>
          <footer>{[opinion.number, opinion.placeText].filter(Boolean).join(' · ')}</footer>
        </blockquote>
      ) : (
        <>
          <fieldset className={styles.choice}>
            <legend>{t('source')}</legend>
            {(['heard', 'found'] as const).map((one) => (
              <label key={one}>
                <input
                  type="radio"
                  name="source"
                  value={one}
                  checked={source === one}
                  onChange={() => setSource(one)}
                />
                {t(one)}
              </label>
            ))}
          </fieldset>
          {isHeard ? (
            <label>
              {t('channel')}
              <select name="channel" defaultValue={channels[0]?.code} required>
                {channels.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          ) : (
            <label>
              {t('sourceNote')}
              <input name="sourceNote" maxLength={100} required placeholder={t('sourceNoteHint')} />
            </label>
          )}
          <label>
            {t(isHeard ? 'said' : 'seen')}
            <textarea name="text" rows={4} maxLength={2000} required />
          </label>
          <PlacePicker
            key={draft.placeText}
            label={t('place')}
            first={{ text: draft.placeText, chosen: null }}
            onChoose={setPlace}
          />
        </>
      )}
      <SettleFields
        fate={isHeard ? fate : 'issue'}
        choose={isHeard ? setFate : null}
        mayWait={opinion === null}
        categories={categories}
        place={place}
      />
      {isHeard && opinion === null && <ReporterFields />}
      {failure && <ActionFailure failure={failure} retry={() => form.current?.requestSubmit()} />}
      <button type="submit" className={styles.button} disabled={isSending}>
        {t(isSending ? 'sending' : 'send')}
      </button>
    </form>
  );
}
