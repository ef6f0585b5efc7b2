import { useTranslations } from 'next-intl';
import { mapControlWords } from '@/app/_ui/live-map/map-control-words';
import { StillMap } from '@/app/_ui/still-map';
import { OPEN_MARK_KINDS } from '@/lib/map-style/open-marks';
import { OpenMark } from '../_panels/open-mark';
import styles from './map-figure.module.css';
import { MovingMap } from './moving-map';

interface MapFigureProps {
  /** the key of the drawing */
  picture: string;
  /** what is open and solved at buildings and roads is marked in it */
  hasMarks: boolean;
  isDemo: boolean;
  /** figures are written on the communities */
  isShaded: boolean;
  /** what the moving map shows first; null: everything */
  near: readonly [lng: number, lat: number] | null;
  community: string | null;
  language: 'zh-CN' | 'en';
}

/** The map as the server drew it, what its marks mean, and the way to one that moves. */
export function MapFigure({
  picture,
  hasMarks,
  isDemo,
  isShaded,
  near,
  community,
  language,
}: MapFigureProps) {
  const t = useTranslations('open');
  const controls = useTranslations('mapControls');
  const app = useTranslations('app');
  const words = {
    open: t('mapOpen'),
    loading: t('mapLoading'),
    failed: t('mapFailed'),
    hint: t('mapHint'),
    demo: isDemo ? app('demoBadge') : null,
    controls: mapControlWords(controls),
  };
  return (
    <section className={styles.figure} aria-label={t('map')} data-area="map">
      <MovingMap words={words} near={near} community={community} language={language}>
        <StillMap picture={picture} />
      </MovingMap>
      <ul className={styles.key} data-drawn={hasMarks} aria-label={t('mapKey')}>
        {OPEN_MARK_KINDS.map((kind) => (
          <li key={kind}>
            <OpenMark kind={kind} /> {t(`mark.${kind}`)}
          </li>
        ))}
      </ul>
      {isShaded && (
        <p className={styles.note}>
          {t('mapFigure')} {t('mapCommunityHint')}
        </p>
      )}
    </section>
  );
}
