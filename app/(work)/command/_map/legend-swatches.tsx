import type { KeyPlaceShape } from '@/lib/map-style/legend';
import styles from './legend.module.css';

/** A key place as the map draws it: a tinted surface in dashes, a dashed line, a ring. */
export function KeyPlaceSwatch({ shape }: { shape: KeyPlaceShape }) {
  return (
    <svg className={styles.keyPlace} viewBox="0 0 20 12" data-shape={shape} aria-hidden="true">
      {shape === 'area' && <path d="M2 2H18V10H2Z" />}
      {shape === 'line' && <path d="M1 6H19" />}
      {shape === 'point' && <circle cx="10" cy="6" r="4.5" />}
    </svg>
  );
}
