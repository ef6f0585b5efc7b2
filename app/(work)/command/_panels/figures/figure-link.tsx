'use client';
import { useFormatter, useTranslations } from 'next-intl';
import type { View } from '@/lib/view-state/view';
import { ViewLink } from '../../_state/view-link';
import styles from './figures.module.css';

type Name =
  | 'overdue'
  | 'amber'
  | 'unlocated'
  | 'communities'
  | 'grids'
  | 'buildings'
  | 'households'
  | 'merchants'
  | 'opinions'
  | 'listeningMeetings'
  | 'questionnaires';

interface FigureLinkProps {
  to: View;
  name: Name;
  n: number;
  isAbout?: boolean;
  tone?: 'red' | 'amber';
  children?: React.ReactNode;
}

/** One figure with its name; follows to its rows, of which nothing has none. */
export function FigureLink({ to, name, n, isAbout = false, tone, children }: FigureLinkProps) {
  const t = useTranslations('figures');
  const format = useFormatter();
  const content = (
    <>
      <span className={styles.value}>
        {children}
        {isAbout && <span className={styles.about}>{t('about')}</span>}
        {format.number(n)}
      </span>
      <span className={styles.name}>{t(name)}</span>
    </>
  );
  if (n === 0) {
    return (
      <span className={styles.figure} data-figure={name}>
        {content}
      </span>
    );
  }
  return (
    <ViewLink
      to={to}
      className={styles.figure}
      data-figure={name}
      data-tone={tone}
      aria-label={t('openRows', { name: t(name), n })}
    >
      {content}
    </ViewLink>
  );
}
