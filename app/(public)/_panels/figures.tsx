import { useTranslations } from 'next-intl';
import type { OpenCounts } from '@/lib/contract/open-map';
import styles from './figures.module.css';
import { OpenMark } from './open-mark';

/** The two figures that matter, large, each with a sentence of what is in it. */
export function Figures({ counts, nothing }: { counts: OpenCounts; nothing: string }) {
  const t = useTranslations('open');
  const { open, overdue, solvedLately, solved } = counts;
  return (
    <dl className={styles.figures}>
      <div data-open-figure="open">
        <dt>
          <OpenMark kind="open" /> {t('open')}
        </dt>
        <dd className={styles.figure}>{open.toLocaleString('en')}</dd>
        <dd className={styles.note} data-overdue={overdue > 0}>
          {overdue > 0 && <OpenMark kind="overdue" />}{' '}
          {open === 0 ? nothing : overdue > 0 ? t('overdue', { n: overdue }) : t('noOverdue')}
        </dd>
      </div>
      <div data-open-figure="solvedLately">
        <dt>
          <OpenMark kind="solved" /> {t('solvedLately')}
        </dt>
        <dd className={`${styles.figure} ${styles.solved}`}>{solvedLately.toLocaleString('en')}</dd>
        <dd className={styles.note}>{t('solved', { n: solved })}</dd>
      </div>
    </dl>
  );
}
