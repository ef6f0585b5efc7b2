'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useCommand } from '../../_state/command-context';
import styles from './notices.module.css';

const DAY_MS = 86_400_000;
const OLD_AFTER_DAYS = 7;

const asCode = (words: React.ReactNode) => <code>{words}</code>;

/** What the page must say about itself: parts of the address that it left aside, and a demo that has grown old. */
export function Notices({ realNow }: { realNow: string }) {
  const t = useTranslations();
  const { problems, names } = useCommand();
  const { demoClock } = names.dictionary.office;
  const [isDismissed, setDismissed] = useState(false);
  const age = demoClock ? Math.floor((Date.parse(realNow) - Date.parse(demoClock)) / DAY_MS) : 0;
  const parts = problems
    .map((problem) => t('filters.unknownPart', { ...problem }))
    .join(t('words.semicolon'));
  const notices = [
    ...(problems.length > 0 ? [{ key: 'dropped', text: t('filters.dropped', { list: parts }) }] : []),
    ...(age > OLD_AFTER_DAYS
      ? [
          {
            key: 'old',
            text: t.rich('app.demoOld', { day: demoClock?.slice(0, 10) ?? '', n: age, code: asCode }),
          },
        ]
      : []),
  ];
  if (notices.length === 0 || isDismissed) return null;
  return (
    <div className={styles.notices} role="status">
      {notices.map(({ key, text }) => (
        <p key={key} data-notice={key}>
          {text}
        </p>
      ))}
      <button type="button" data-needs-script="" onClick={() => setDismissed(true)}>
        {t('filters.dismiss')}
      </button>
    </div>
  );
}
