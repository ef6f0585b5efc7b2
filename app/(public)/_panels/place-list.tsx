import { useLocale, useTranslations } from 'next-intl';
import type { OpenPlace } from '@/lib/contract/open-map';
import { openMarkKind, openName } from '@/lib/map-style/open-marks';
import { OpenMark } from './open-mark';
import styles from './place-list.module.css';

interface PlaceListProps {
  places: readonly OpenPlace[];
  /** of what lies around a position, how far it is */
  metres?: ReadonlyMap<string, number>;
  /** what stands in front of the name where places of one name are many */
  parents?: ReadonlyMap<string, string>;
}

/** Places by name with what is open and what was solved there: what the map shows, as a list. */
export function PlaceList({ places, metres, parents }: PlaceListProps) {
  const t = useTranslations('open');
  const language = useLocale();
  return (
    <ul className={styles.list}>
      {places.map((place) => {
        const { open, overdue, solvedLately } = place.counts;
        const kind = openMarkKind(place.counts);
        const far = metres?.get(place.id);
        const parent = place.parentId && parents?.get(place.parentId);
        return (
          <li key={place.id} data-place={place.id}>
            <a href={`/place/${place.id}`} className={styles.place}>
              <span className={styles.name}>
                {openName(place, language)}
                {parent && <small> {parent}</small>}
                {far !== undefined && <small> {t('metresAway', { n: far })}</small>}
              </span>
              <span className={styles.counts}>
                {kind === null && <span className={styles.quiet}>{t('quiet')}</span>}
                {open > 0 && (
                  <span>
                    <OpenMark kind="open" /> {t('openHere', { n: open })}
                  </span>
                )}
                {overdue > 0 && (
                  <span className={styles.overdue}>
                    <OpenMark kind="overdue" /> {t('overdueHere', { n: overdue })}
                  </span>
                )}
                {solvedLately > 0 && (
                  <span>
                    <OpenMark kind="solved" /> {t('solvedHere', { n: solvedLately })}
                  </span>
                )}
              </span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
