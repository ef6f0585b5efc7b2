'use client';
import type { EntryPhoto } from '@/lib/contract/photo';
import styles from '../../../_photos/photos.module.css';
import { photoAddress } from '../../_state/addresses';
import { usePhotoShow } from './photo-show';
import { useOfficePhotoWords } from './use-office-photo-words';

/** A photo in a box that is there before it; opens it large. Without scripts it leads to the picture itself. */
export function PhotoThumb({ photo, isLarge = false }: { photo: EntryPhoto; isLarge?: boolean }) {
  const words = useOfficePhotoWords();
  const show = usePhotoShow();
  return (
    <a
      className={isLarge ? styles.large : styles.thumb}
      href={photoAddress(photo, 'full')}
      data-photo={photo.id}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return; // in a window of its own
        event.preventDefault();
        show(photo.id);
      }}
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
}

/** Photos beside each other, small; nothing where there is none. */
export function PhotoRow({ photos }: { photos: readonly EntryPhoto[] }) {
  const words = useOfficePhotoWords();
  if (photos.length === 0) return null;
  return (
    <ul className={styles.row}>
      {photos.map((photo) => (
        <li key={photo.id} title={words.alt(photo)}>
          <PhotoThumb photo={photo} />
        </li>
      ))}
    </ul>
  );
}
