import type { Light } from '@/lib/ledger/states';
import { LIGHT_MARKS } from '@/lib/map-style/light-marks';
import styles from './light-mark.module.css';

/** ▲ overdue, ◆ due soon, ● in time, ○ no clock, ✓ closed. Give `label` where no word stands beside it. */
export function LightMark({ light, label }: { light: Light; label?: string }) {
  const { path, inner } = LIGHT_MARKS[light];
  const drawing = inner ? (
    <>
      {light === 'none' && <path d={path} strokeWidth={inner.width} className={styles.hollow} />}
      <path d={inner.path} strokeWidth={inner.width} className={styles.hollow} />
    </>
  ) : (
    <path d={path} className={styles.full} />
  );
  const shared = { viewBox: '-1.05 -1.05 2.1 2.1', className: styles.mark, 'data-light': light };
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
