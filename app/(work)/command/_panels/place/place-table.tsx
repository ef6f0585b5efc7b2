'use client';
import { useFormatter, useTranslations } from 'next-intl';
import { LightMark } from '@/app/_ui/light-mark';
import type { AreaKind } from '@/lib/contract/filter';
import type { AreaCounts } from '@/lib/contract/summary';
import { worstLight } from '@/lib/map-style/light-marks';
import { useCommand } from '../../_state/command-context';
import { stepDown } from '../../_state/level-below';
import { useLabels } from '../../_state/use-labels';
import { ViewLink } from '../../_state/view-link';
import styles from './place-table.module.css';

export type PlaceRow = AreaCounts & { households: number };

const worstFirst = (one: PlaceRow, other: PlaceRow) =>
  other.red - one.red || other.open - one.open || (one.code < other.code ? -1 : 1);

interface PlaceTableProps {
  kind: AreaKind;
  rows: PlaceRow[];
  /** false while nobody knows the issues of these rows yet */
  isCounted: boolean;
  caption: string;
}

/** Places with their open issues by worst light; each leads down to itself. */
export function PlaceTable({ kind, rows, isCounted, caption }: PlaceTableProps) {
  const t = useTranslations();
  const format = useFormatter();
  const { view } = useCommand();
  const labels = useLabels();
  const count = (n: number) => (isCounted ? format.number(n) : '–');
  return (
    <table id="list" tabIndex={-1} className={styles.table}>
      <caption className={styles.caption}>
        {caption} · {t('rows.count', { n: rows.length })} · {t('figures.households')}{' '}
        {format.number(rows.reduce((sum, { households }) => sum + households, 0))}
      </caption>
      <thead>
        <tr>
          <th scope="col">{caption}</th>
          <th scope="col">{t('light.red')}</th>
          <th scope="col">{t('rows.issuesOpen')}</th>
          <th scope="col">{t('rows.households')}</th>
        </tr>
      </thead>
      <tbody>
        {[...rows].sort(worstFirst).map((row) => (
          <tr key={row.code} data-place={row.code}>
            <th scope="row">
              <ViewLink to={stepDown(view, { kind, code: row.code })} className={styles.place}>
                {isCounted && row.open > 0 ? (
                  <LightMark light={worstLight(row)} />
                ) : (
                  <span className={styles.calm} />
                )}
                {labels.place({ kind, code: row.code })}
              </ViewLink>
            </th>
            <td data-tone={isCounted && row.red > 0 ? 'red' : undefined}>{count(row.red)}</td>
            <td>{count(row.open)}</td>
            <td>{format.number(row.households)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
