import { useLocale, useTranslations } from 'next-intl';
import type { OpenIssue } from '@/lib/contract/open-map';
import { openName } from '@/lib/map-style/open-marks';
import { issueFacts, standingOf, timeLeft } from '../_state/issue-words';
import styles from './issue-list.module.css';
import { OpenMark } from './open-mark';

interface IssueListProps {
  issues: readonly OpenIssue[];
  today: string;
  /** names of places by their id, where a row should say where it is */
  placeNames?: ReadonlyMap<string, string>;
}

/** What is or was the matter, in the office's fixed words; how far it is; since when, until when, with whom. */
export function IssueList({ issues, today, placeNames }: IssueListProps) {
  const t = useTranslations('open');
  const language = useLocale();
  return (
    <ul className={styles.list}>
      {issues.map((issue) => {
        const standing = standingOf(issue, today);
        const summary = language === 'en' ? issue.summaryEn : issue.summaryZh;
        const category = openName(issue.category, language);
        const left = timeLeft(issue, today, t);
        const place = placeNames?.get(issue.placeId);
        return (
          <li key={issue.id} className={styles.issue} data-open-issue={issue.id}>
            <h3 className={styles.what}>{summary}</h3>
            {category !== summary && <p className={styles.quiet}>{category}</p>}
            <p className={styles.stage} data-standing={standing}>
              {standing !== 'declined' && <OpenMark kind={standing} />}
              <strong>{t(`stage.${issue.stage}`)}</strong>
              {left && <span className={styles.left}>{left}</span>}
            </p>
            <p className={styles.facts}>
              {place && (
                <a href={`/place/${issue.placeId}`} className={styles.place}>
                  {place}
                </a>
              )}
              {issueFacts(issue, today, language, t).map((fact) => (
                <span key={fact}>{fact}</span>
              ))}
            </p>
            {issue.stage !== 'solved' && <p className={styles.quiet}>{t(`stageWhat.${issue.stage}`)}</p>}
          </li>
        );
      })}
    </ul>
  );
}
