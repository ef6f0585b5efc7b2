import { useTranslations } from 'next-intl';
import type { IssueEntry } from '@/lib/contract/issue';
import type { EntryPhoto } from '@/lib/contract/photo';
import { usePhotoWords } from '../../_photos/photo-words';
import photos from '../../_photos/photos.module.css';
import { SIDES, sortPhotos } from '../../_photos/sort-photos';
import { photoAddress } from '../../command/_state/addresses';
import styles from './entry-page.module.css';

/** How it was and how it is, side by side, to be held against what is seen; each leads to the picture. Nothing where there is none. */
export function EntryPictures({ entry, timeZone }: { entry: IssueEntry; timeZone: string }) {
  const t = useTranslations('photo');
  const words = usePhotoWords(timeZone);
  if (entry.photos.length === 0) return null;
  const { latest, others } = sortPhotos(entry.photos);
  const picture = (photo: EntryPhoto, isLarge: boolean) => (
    <a
      className={isLarge ? photos.large : photos.thumb}
      href={photoAddress(photo, 'full')}
      data-photo={photo.id}
    >
      <img
        src={photoAddress(photo, 'small')}
        alt={words.alt(photo)}
        width={photo.width}
        height={photo.height}
        loading="lazy"
      />
    </a>
  );
  return (
    <section className={styles.section} data-photos={entry.photos.length}>
      <h3>{t('heading')}</h3>
      <div className={photos.sides}>
        {SIDES.map((side, index) => {
          const photo = latest[index];
          return (
            <figure key={side} className={photos.side} data-side={side}>
              {photo ? picture(photo, true) : <div className={photos.none}>{t(`none.${side}`)}</div>}
              <figcaption className={photos.caption}>
                <strong>{t(`stage.${side}`)}</strong>
                {photo && words.caption(photo)}
              </figcaption>
            </figure>
          );
        })}
      </div>
      {others.length > 0 && (
        <ul className={photos.row}>
          {others.map((photo) => (
            <li key={photo.id}>{picture(photo, false)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
