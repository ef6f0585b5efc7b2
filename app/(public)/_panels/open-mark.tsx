import { OPEN_MARKS, type OpenMarkKind } from '@/lib/map-style/open-marks';
import styles from './open-mark.module.css';

/** The mark of the map, beside the word that says the same. */
export function OpenMark({ kind }: { kind: OpenMarkKind }) {
  const { path, inner } = OPEN_MARKS[kind];
  return (
    <svg viewBox="-1.05 -1.05 2.1 2.1" className={styles.mark} data-kind={kind} aria-hidden="true">
      {kind === 'solved' ? (
        <path d={path} strokeWidth={0.22} className={styles.hollow} />
      ) : (
        <path d={path} className={styles.full} />
      )}
      {inner && <path d={inner.path} strokeWidth={inner.width} className={styles.hollow} />}
    </svg>
  );
}
