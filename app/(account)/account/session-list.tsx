import { useTranslations } from 'next-intl';
import styles from '../plain-page.module.css';

interface OwnSession {
  id: string;
  /** what the browser says of itself */
  device: string;
  since: string;
  isThis: boolean;
}

/** Where somebody is signed in, and the way to end it where he is not. */
export function SessionList({ sessions }: { sessions: readonly OwnSession[] }) {
  const t = useTranslations('account');
  return (
    <>
      <ul className={styles.list}>
        {sessions.map(({ id, device, since, isThis }) => (
          <li key={id}>
            {t('signedInSince', { time: since })}
            {isThis && <strong> · {t('thisDevice')}</strong>}
            <small>{device}</small>
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <form method="post" action="/api/sessions">
          <button type="submit" className={styles.quiet}>
            {t('endOthers')}
          </button>
        </form>
      )}
    </>
  );
}
