'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Icon } from '@/app/_ui/icon';
import { MOST_PHOTOS_OF_A_DAY } from '@/lib/photo/limits';
import type { FetchFailure } from '../command/_state/fetch-json';
import type { Upload } from '../command/_state/use-photo-uploads';
import styles from './photo-field.module.css';

const REFUSED: Record<number, 'broken' | 'tooLarge' | 'notPhoto' | 'notSignedIn' | 'tooMany'> = {
  400: 'broken',
  401: 'notSignedIn',
  413: 'tooLarge',
  415: 'notPhoto',
  429: 'tooMany',
};

const whyOf = ({ kind, status }: FetchFailure) =>
  kind === 'refused' ? (REFUSED[status ?? 0] ?? 'refused') : kind;

/** One picture of a form: how far it is, or why it is not kept, and the way to take it off again. */
export function ChosenPhoto({ upload, retry, remove }: { upload: Upload; retry(): void; remove(): void }) {
  const t = useTranslations('photo');
  const { name, stage, preview, progress, photo, failure } = upload;
  const [isBroken, setBroken] = useState(false);
  const hangs = photo?.eventSequence ?? null;
  const isSending = photo === null && failure === null;
  const canRetry = failure !== null && failure.status !== 413 && failure.status !== 415;
  return (
    <li
      className={styles.one}
      data-upload={isSending ? 'sending' : photo && hangs === null ? 'kept' : 'failed'}
    >
      {isBroken ? (
        <span className={styles.preview} />
      ) : (
        <img
          className={styles.preview}
          src={preview}
          alt={t('chosen', { name })}
          onError={() => setBroken(true)}
        />
      )}
      <div className={styles.about}>
        <strong>{t(`stage.${stage}`)}</strong>
        {isSending && <progress max={1} value={progress} aria-label={t('sending', { name })} />}
        {photo && hangs === null && <span>{t('kept')}</span>}
        {hangs !== null && <span role="alert">{t('hangs', { n: hangs })}</span>}
        {failure && <span role="alert">{t(`failed.${whyOf(failure)}`, { n: MOST_PHOTOS_OF_A_DAY })}</span>}
        {canRetry && (
          <button type="button" className={styles.retry} onClick={retry}>
            {t('retry')}
          </button>
        )}
        {photo && hangs === null && <input type="hidden" name="photos" value={photo.id} />}
      </div>
      <button
        type="button"
        className={styles.remove}
        onClick={remove}
        aria-label={t('remove', { name })}
        title={t('remove', { name })}
      >
        <Icon name="close" />
      </button>
    </li>
  );
}
