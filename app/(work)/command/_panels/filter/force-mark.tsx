'use client';
import { useTranslations } from 'next-intl';
import { useCommand } from '../../_state/command-context';
import styles from './force-mark.module.css';

/** A unit's class of force, small beside its name; nothing for nobody. */
export function ForceMark({ unit }: { unit: string }) {
  const t = useTranslations('forceClass');
  const { names } = useCommand();
  const force = names.forceOf(unit);
  // a space and no margin: where the mark wraps, it starts where the name does
  return force ? (
    <>
      {' '}
      <small className={styles.force}>{t(force)}</small>
    </>
  ) : null;
}
