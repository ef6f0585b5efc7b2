'use client';
import { useFormatter, useTranslations } from 'next-intl';
import { LightMark } from '@/app/_ui/light-mark';
import type { LightCounts } from '@/lib/contract/summary';
import { chooseOnly } from '@/lib/view-state/change-view';
import { useCommand } from '../../_state/command-context';
import { ViewLink } from '../../_state/view-link';
import styles from './light-bar.module.css';

const ORDER = ['red', 'amber', 'green', 'grey'] as const;

/** Open issues by light: a bar, and under it each light with mark, word and number, which filters by it. */
export function LightBar({ counts }: { counts: LightCounts }) {
  const t = useTranslations('light');
  const format = useFormatter();
  const { view } = useCommand();
  const total = ORDER.reduce((sum, light) => sum + counts[light], 0);
  let start = 0;
  return (
    <div className={styles.bar}>
      <svg className={styles.graph} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        {ORDER.map((light) => {
          const width = total === 0 ? 0 : (100 * counts[light]) / total;
          const x = start;
          start += width;
          return <rect key={light} x={x} width={width} height="8" className={styles[light]} />;
        })}
      </svg>
      <ul className={styles.legend}>
        {ORDER.map((light) => (
          <li key={light}>
            <ViewLink
              to={chooseOnly(view, 'light', light)}
              className={styles.light}
              aria-current={view.filter.light.join() === light}
              data-light={light}
            >
              <LightMark light={light} />
              <span className={styles.word}>{t(light)}</span>
              <span className={styles.n}>{format.number(counts[light])}</span>
            </ViewLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
