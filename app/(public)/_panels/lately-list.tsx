import { useLocale, useTranslations } from 'next-intl';
import type { OpenIssue } from '@/lib/contract/open-map';
import { issueFacts } from '../_state/issue-words';
import styles from './lately-list.module.css';
import { OpenMark } from './open-mark';

interface LatelyListProps {
  issues: readonly OpenIssue[];
  today: string;
  /** names of places by their id */
  placeNames: ReadonlyMap<string, string>;
}

/** What was solved, in short: each a way to its place. */
export function LatelyList({ issues, today, placeNames }: LatelyListProps) {
  const t = useTranslations('open');
  const language = useLocale();
  return (
    <ul className={styles.list}>
      {issues.map((issue) => (
        <li key={issue.id} data-open-issue={issue.id}>
          <OpenMark kind="solved" />
          <div>
            <a href={`/place/${issue.placeId}`}>{placeNames.get(issue.placeId)}</a>
            <p>{language === 'en' ? issue.summaryEn : issue.summaryZh}</p>
            <p className={styles.facts}>{issueFacts(issue, today, language, t).join(t('comma'))}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
