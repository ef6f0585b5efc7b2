'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { useTellForm } from '@/app/_ui/use-tell-form';
import type { ActionKind } from '@/lib/authority/ledger-actions';
import { MOST_PHOTOS_OF_A_STEP, PHOTO_TYPES } from '@/lib/photo/limits';
import { PHOTO_STAGES, type PhotoStage } from '@/lib/photo/stage';
import { type Upload, usePhotoUploads } from '../command/_state/use-photo-uploads';
import { type ActionEntry, useChoices } from './action-choices';
import actions from './actions.module.css';
import { ChosenPhoto } from './chosen-photo';
import { PHOTO_DRAFT_FIELD, readPhotoDraft, writePhotoDraft } from './photo-draft';
import styles from './photo-field.module.css';

/** What a photo of this step most likely shows. */
function likelyStage(kind: ActionKind, { photos }: ActionEntry): PhotoStage {
  if (kind === 'submit' || kind === 'verify_pass' || kind === 'verify_fail') return 'after';
  return photos.some(({ stage }) => stage === 'before') ? 'after' : 'before';
}

/** A picture that can go with the step. */
const isKept = ({ photo }: Upload): boolean => photo !== null && photo.eventSequence === null;

/**
 * The photos of a step. Each is uploaded as it is chosen; the form is not sent while one is on its way, nor while one has failed that
 * was not taken off, so that nobody believes it to be in the ledger.
 */
export function PhotoField({ kind, entry }: { kind: ActionKind; entry: ActionEntry }) {
  const t = useTranslations('photo');
  const [stage, setStage] = useState(() => likelyStage(kind, entry));
  const { writer } = useChoices();
  const [before] = useState(() => readPhotoDraft({ writer, number: entry.number }));
  const { uploads, add, retry, remove } = usePhotoUploads(entry.number, before);
  const input = useRef<HTMLInputElement>(null);
  const draft = writePhotoDraft(uploads);
  useTellForm(input, draft);
  const isNeeded = kind === 'submit' && entry.needsAfterPhoto;
  const kept = uploads.filter(isKept);
  const obstacle = uploads.some(({ photo, failure }) => photo === null && failure === null)
    ? 'stillSending'
    : kept.length < uploads.length
      ? 'failedFirst'
      : kept.length > MOST_PHOTOS_OF_A_STEP
        ? 'tooMany'
        : isNeeded && !kept.some((one) => one.stage === 'after')
          ? 'afterMissing'
          : null;
  const words = obstacle === null ? '' : t(obstacle, { n: MOST_PHOTOS_OF_A_STEP });
  useEffect(() => input.current?.setCustomValidity(words), [words]);

  return (
    <fieldset className={styles.photos}>
      <legend>{t('heading')}</legend>
      {isNeeded && <p className={styles.needed}>{t('needed')}</p>}
      <div className={styles.choice}>
        <label className={actions.field}>
          {t('shows')}
          <select value={stage} onChange={({ target }) => setStage(target.value as PhotoStage)}>
            {PHOTO_STAGES.map((one) => (
              <option key={one} value={one}>
                {t(`stage.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label className={styles.file}>
          {t('choose')}
          <input
            ref={input}
            type="file"
            multiple
            accept={PHOTO_TYPES.join(',')}
            onChange={({ target }) => {
              add([...(target.files ?? [])], stage);
              target.value = ''; // so that the same one can be chosen once more
            }}
          />
        </label>
      </div>
      <input type="hidden" name={PHOTO_DRAFT_FIELD} value={draft} />
      {obstacle !== null && obstacle !== 'afterMissing' && <p className={styles.needed}>{words}</p>}
      {uploads.length > 0 && (
        <ul className={styles.list}>
          {uploads.map((upload) => (
            <ChosenPhoto
              key={upload.key}
              upload={upload}
              retry={() => retry(upload.key)}
              remove={() => remove(upload.key)}
            />
          ))}
        </ul>
      )}
    </fieldset>
  );
}
