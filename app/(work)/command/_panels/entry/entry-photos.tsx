'use client';
import { useTranslations } from 'next-intl';
import type { IssueEntry } from '@/lib/contract/issue';
import type { EntryPhoto } from '@/lib/contract/photo';
import styles from '../../../_photos/photos.module.css';
import { SIDES, sortPhotos } from '../../../_photos/sort-photos';
import panel from './entry-panel.module.css';
import { PhotoRow, PhotoThumb } from './photo-thumb';
import { useOfficePhotoWords } from './use-office-photo-words';

/** How it was and how it is, side by side, the latest of each; the others below. Nothing where there is no photo. */
export function EntryPhotos({ entry: { photos } }: { entry: IssueEntry }) {
  const t = useTranslations('photo');
  if (photos.length === 0) return null;
  const { latest, others } = sortPhotos(photos);
  const hasSides = latest.some((photo) => photo !== undefined);
  return (
    <section className={panel.section} aria-label={t('heading')} data-photos={photos.length}>
      <h3 className={panel.heading}>{t('heading')}</h3>
      {hasSides && (
        <div className={styles.sides}>
          {SIDES.map((side, index) => (
            <Side key={side} side={side} photo={latest[index]} />
          ))}
        </div>
      )}
      <PhotoRow photos={others} />
    </section>
  );
}

function Side({ side, photo }: { side: (typeof SIDES)[number]; photo: EntryPhoto | undefined }) {
  const t = useTranslations('photo');
  const words = useOfficePhotoWords();
  return (
    <figure className={styles.side} data-side={side}>
      {photo ? <PhotoThumb photo={photo} isLarge /> : <div className={styles.none}>{t(`none.${side}`)}</div>}
      <figcaption className={styles.caption}>
        <strong>{t(`stage.${side}`)}</strong>
        {photo && words.caption(photo)}
      </figcaption>
    </figure>
  );
}
