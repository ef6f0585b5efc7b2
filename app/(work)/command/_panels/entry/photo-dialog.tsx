'use client';
import { useTranslations } from 'next-intl';
import { Icon } from '@/app/_ui/icon';
import type { EntryPhoto } from '@/lib/contract/photo';
import { photoAddress } from '../../_state/addresses';
import { Dialog } from '../frame/dialog';
import styles from './photo-dialog.module.css';
import { useOfficePhotoWords } from './use-office-photo-words';

interface PhotoDialogProps {
  photos: readonly EntryPhoto[];
  /** id of the one that is open; null when none is */
  shown: number | null;
  show(id: number | null): void;
}

const STEPS: Record<string, -1 | 1> = { ArrowLeft: -1, ArrowRight: 1 };

/** One photo of an entry, large; the arrows lead to the others, Escape back. */
export function PhotoDialog({ photos, shown, show }: PhotoDialogProps) {
  const t = useTranslations('photo');
  const words = useOfficePhotoWords();
  const at = photos.findIndex(({ id }) => id === shown);
  const photo = photos[at];
  const go = (by: -1 | 1) => {
    const next = photos[at + by];
    if (next) show(next.id);
  };
  const arrow = (by: -1 | 1, label: string, icon: 'left' | 'right') => (
    <button
      type="button"
      className={styles.step}
      onClick={() => go(by)}
      aria-disabled={photos[at + by] === undefined} // not disabled: that would take the focus away, and with it the arrow keys
      aria-label={label}
      title={label}
    >
      <Icon name={icon} />
    </button>
  );
  return (
    <Dialog
      isOpen={photo !== undefined}
      close={() => show(null)}
      title={photo && t(`stage.${photo.stage}`)}
      size="72rem"
      closeLabel={t('close')}
      onKeyDown={(event) => {
        const by = STEPS[event.key];
        if (by !== undefined) go(by);
      }}
    >
      {photo && (
        <figure className={styles.figure}>
          <img
            key={photo.id}
            className={styles.picture}
            src={photoAddress(photo, 'full')}
            alt={words.alt(photo)}
            width={photo.width}
            height={photo.height}
          />
          <figcaption className={styles.caption}>
            {arrow(-1, t('previous'), 'left')}
            <span aria-live="polite">
              {words.caption(photo)}
              <span className={styles.position}>
                {at + 1} / {photos.length}
              </span>
            </span>
            {arrow(1, t('next'), 'right')}
          </figcaption>
        </figure>
      )}
    </Dialog>
  );
}
