import { useTranslations } from 'next-intl';
import { StillMap } from '@/app/_ui/still-map';
import type { IssueEntry } from '@/lib/contract/issue';
import type { Bbox } from '@/lib/geo/bbox';
import { NAVIGATION_SERVICES, navigationLink } from '@/lib/inspection/navigation-link';
import type { Names } from '../../command/_state/names';
import type { Origin } from '../_state/origin';
import { useWindowWords } from '../_state/window-words';
import controls from './controls.module.css';
import styles from './entry-page.module.css';
import { FromHere } from './from-here';

interface EntryWayProps {
  entry: IssueEntry;
  names: Names;
  origin: Origin;
  streetBounds: Bbox;
  /** the key of the map that the server drew */
  picture: string | null;
}

/** How to find it: the place in words and by its path, when to come, how far and which way, the map, and navigation. */
export function EntryWay({ entry, names, origin, streetBounds, picture }: EntryWayProps) {
  const t = useTranslations();
  const windowWords = useWindowWords();
  const { community, grid, building, crossing, road, recurs } = entry;
  const path = [
    community && names.of('community', community),
    grid && names.of('grid', grid),
    building && names.of('building', building),
    crossing && names.of('crossing', crossing),
    road && names.of('road', road),
  ].filter((name): name is string => Boolean(name) && !entry.placeText.includes(name ?? ''));
  const place = entry.lng !== null && entry.lat !== null ? ([entry.lng, entry.lat] as const) : null;
  const hasWay = place !== null || entry.placeText !== '' || path.length > 0 || recurs !== null;
  if (!hasWay) return null; // whoever may not read the words of the place
  return (
    <section className={styles.section} aria-label={t('inspect.find')}>
      <h3>{t('inspect.find')}</h3>
      {entry.placeText && <p className={styles.place}>{entry.placeText}</p>}
      {path.length > 0 && <p className={styles.quiet}>{path.join(' › ')}</p>}
      {recurs && (
        <p>
          {t('inspect.schedule')} <strong>{windowWords(recurs)}</strong>
        </p>
      )}
      {place && (
        <FromHere
          to={[place[0], place[1]]}
          origin={origin.place}
          isOriginChosen={origin.kind !== 'street'}
          streetBounds={streetBounds}
        />
      )}
      {picture && (
        <div className={styles.map}>
          <StillMap picture={picture} />
        </div>
      )}
      {place ? (
        <Navigation entry={entry} place={[place[0], place[1]]} names={names} />
      ) : (
        <p className={controls.note}>{t(entry.placeText ? 'inspect.noPlace' : 'inspect.noPlaceNorWords')}</p>
      )}
      <p className={styles.quiet}>{t(`entry.precision.${entry.placePrecision}`)}</p>
    </section>
  );
}

/** One tap to a map service, in its own datum. Invented places lead nowhere, and say so in place of the buttons. */
function Navigation({ entry, place, names }: { entry: IssueEntry; place: [number, number]; names: Names }) {
  const t = useTranslations('inspect');
  const { office } = names.dictionary;
  const [lng, lat] = place.map((degrees) => degrees.toFixed(6)) as [string, string];
  if (office.isDemo) {
    return (
      <p className={controls.note} data-navigation="none">
        {t('noNavigation')}
      </p>
    );
  }
  const journey = { to: place, name: entry.placeText, region: names.own(office) };
  return (
    <div data-navigation="offered">
      <p className={styles.navigate}>
        <span>{t('navigate')}</span>
        {NAVIGATION_SERVICES.map((service) => (
          <a
            key={service}
            className={controls.secondary}
            href={navigationLink(service, journey)}
            target="_blank"
            rel="noreferrer"
          >
            {t(service)}
          </a>
        ))}
      </p>
      <p className={styles.quiet}>
        {t('navigateNote')} {t('coordinates', { lng, lat })}
      </p>
    </div>
  );
}
