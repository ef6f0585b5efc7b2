import { useLocale, useTranslations } from 'next-intl';
import type { OpenPlace } from '@/lib/contract/open-map';
import { openName } from '@/lib/map-style/open-marks';
import styles from './place-path.module.css';

/** From the sub-district down to the place above this one. */
export function PlacePath({ path }: { path: readonly OpenPlace[] }) {
  const t = useTranslations('open');
  const language = useLocale();
  if (path.length === 0) return null;
  return (
    <nav aria-label={t('path')}>
      <ol className={styles.path}>
        {path.map((place) => (
          <li key={place.id}>
            <a href={place.kind === 'street' ? '/' : `/place/${place.id}`}>{openName(place, language)}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
