'use client';
import { useTranslations } from 'next-intl';
import { LightMark } from '@/app/_ui/light-mark';
import type { IssueEntry } from '@/lib/contract/issue';
import { entryAddress } from '../_state/addresses';
import { useCommand, useRows } from '../_state/command-context';
import { useResource } from '../_state/use-resource';
import { ViewLink } from '../_state/view-link';
import styles from './pick-card.module.css';

/** The issues whose marks lie on one another, each a way to its entry. */
export function IssuesHere({ numbers }: { numbers: string[] }) {
  const t = useTranslations('map');
  return (
    <>
      <strong className={styles.heading}>{t('severalHere', { n: numbers.length })}</strong>
      <ul className={styles.issues}>
        {numbers.map((number) => (
          <li key={number}>
            <IssueHere number={number} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Its title is in the list beside the map, or is asked for. */
function IssueHere({ number }: { number: string }) {
  const t = useTranslations('light');
  const { view } = useCommand();
  const rows = useRows();
  const listed = rows.rows.find((row) => row.number === number);
  const asked = useResource<IssueEntry>(listed ? null : entryAddress(number));
  const row = listed ?? asked.data;
  return (
    <ViewLink className={styles.issue} to={{ ...view, issue: number }} data-choice={number}>
      {row && <LightMark light={row.light} label={t(row.light)} />}
      <span className={styles.title}>{row?.title ?? number}</span>
    </ViewLink>
  );
}
