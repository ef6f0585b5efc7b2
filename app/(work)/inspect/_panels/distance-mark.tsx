import { useTranslations } from 'next-intl';
import { compassPoint } from '@/lib/geo/bearing';
import { distanceInWords } from '../_state/distance-words';
import styles from './distance-mark.module.css';

interface DistanceMarkProps {
  metres: number;
  bearingDegrees: number;
  /** which way the phone is held; null: the arrow is drawn as on a map, north up */
  heading: number | null;
}

/** How far and which way: an arrow, and the same in words. */
export function DistanceMark({ metres, bearingDegrees, heading }: DistanceMarkProps) {
  const t = useTranslations('inspect');
  const { key, n } = distanceInWords(metres);
  const turn = Math.round(bearingDegrees - (heading ?? 0));
  return (
    <span className={styles.mark}>
      {key !== 'here' && (
        <svg
          viewBox="-10 -10 20 20"
          className={styles.arrow}
          style={{ transform: `rotate(${turn}deg)` }}
          aria-hidden="true"
          data-turn={turn}
        >
          <path d="M0,-9L7,8L0,4L-7,8Z" />
        </svg>
      )}
      <span className={styles.metres}>{t(key, { n })}</span>
      {key !== 'here' && <span className={styles.way}>{t(`compass.${compassPoint(bearingDegrees)}`)}</span>}
    </span>
  );
}
