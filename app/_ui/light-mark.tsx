import type { Light } from '@/lib/ledger/states';
import { LIGHT_MARKS } from '@/lib/map-style/light-marks';
import styles from './light-mark.module.css';
import { MarkShape } from './mark-shape';

/** ▲ overdue, ◆ due soon, ● in time, ○ no clock, ✓ closed. Give `label` where no word stands beside it. */
export function LightMark({ light, label }: { light: Light; label?: string }) {
  const shape = { mark: LIGHT_MARKS[light], isRinged: light === 'none' };
  return <MarkShape {...shape} className={styles[light]!} label={label} />;
}
