import { useTranslations } from 'next-intl';
import type { NearbyIssue } from '@/lib/contract/nearby';
import { UNLOCATED_REASONS } from '@/lib/contract/unlocated-reason';
import { type InspectionView, inspectionHref } from '@/lib/view-state/inspection-view';
import type { FilterNames } from '../_state/filter-names';
import type { OfficeDay } from '../_state/office-day';
import { IssueCard } from './issue-card';
import styles from './nearby-screen.module.css';

interface UnlocatedListProps {
  rows: readonly NearbyIssue[];
  view: InspectionView;
  names: FilterNames;
  day: OfficeDay;
}

/** What has no coordinates: worked like any other, found by the place in words. */
export function UnlocatedList({ rows, view, names, day }: UnlocatedListProps) {
  const t = useTranslations();
  const reasonOf = ({ unlocatedReason }: NearbyIssue) => {
    const known = UNLOCATED_REASONS.find((one) => one === unlocatedReason);
    return known ? t(`unlocatedReason.${known}`) : (unlocatedReason ?? t('list.noReason'));
  };
  return (
    <>
      <p className={styles.empty}>{t('inspect.unlocatedIntro')}</p>
      <ol className={styles.list} data-unlocated={rows.length}>
        {rows.map((row) => (
          <li key={row.number}>
            <IssueCard
              row={{ ...row, placeText: `${row.placeText}${t('words.bracketed', { text: reasonOf(row) })}` }}
              href={inspectionHref({ ...view, show: 'list' }, { issue: row.number })}
              category={names.categories.find(({ code }) => code === row.category)?.name ?? row.category}
              day={day}
              heading={null}
            />
          </li>
        ))}
      </ol>
    </>
  );
}
