import type { LightMark } from '@/lib/map-style/light-marks';
import styles from './mark-shape.module.css';

interface MarkShapeProps {
  mark: Pick<LightMark, 'path' | 'inner'>;
  /** a sign in a ring, and not a sign or a surface alone */
  isRinged: boolean;
  /** its colour */
  className: string;
  /** what it says where no word stands beside it */
  label?: string;
}

/** The shape of a mark of the map in a line of text, as high as its letters. */
export function MarkShape({ mark: { path, inner }, isRinged, className, label }: MarkShapeProps) {
  const drawing = inner ? (
    <>
      {isRinged && <path d={path} strokeWidth={inner.width} className={styles.hollow} />}
      <path d={inner.path} strokeWidth={inner.width} className={styles.hollow} />
    </>
  ) : (
    <path d={path} className={styles.full} />
  );
  const shared = { viewBox: '-1.05 -1.05 2.1 2.1', className: `${styles.mark} ${className}` };
  if (!label) {
    return (
      <svg {...shared} aria-hidden="true">
        {drawing}
      </svg>
    );
  }
  return (
    <svg {...shared} role="img" aria-label={label}>
      <title>{label}</title>
      {drawing}
    </svg>
  );
}
