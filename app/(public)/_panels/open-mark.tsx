import { MarkShape } from '@/app/_ui/mark-shape';
import { OPEN_MARKS, type OpenMarkKind } from '@/lib/map-style/open-marks';
import styles from './open-mark.module.css';

/** The mark of the map, beside the word that says the same. */
export const OpenMark = ({ kind }: { kind: OpenMarkKind }) => (
  <MarkShape mark={OPEN_MARKS[kind]} isRinged={kind === 'solved'} className={styles[kind]!} />
);
