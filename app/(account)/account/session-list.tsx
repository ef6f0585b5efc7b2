import { useTranslations } from 'next-intl';
import styles from '../plain-page.module.css';

interface OwnSession {
  id: string;
  /** what one would call it; null when its browser does not say */
  device: string | null;
  since: string;
  isThis: boolean;
}

/** Where somebody is signed in, and the way to end it where he is not: on one device, or on all others. */
export function SessionList({ sessions }: { sessions: readonly OwnSession[] }) {
  const t = useTranslations('account');
  return (
    <>
      <ul className={styles.list}>
        {sessions.map(({ id, device, since, isThis }) => (
          <li key={id} className={styles.beside}>
            <div>
              {device ?? t('unknownDevice')}
              {isThis && <strong> · {t('thisDevice')}</strong>}
              <small>{t('signedInSince', { time: since })}</small>
            </div>
            {!isThis && (
              <form method="post" action="/api/sessions">
                <input type="hidden" name="session" value={id} />
                <button
                  type="submit"
                  className={styles.quiet}
                  aria-label={t('endOne', { device: device ?? t('unknownDevice'), time: since })}
                >
                  {t('endThis')}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 2 && (
        <form method="post" action="/api/sessions">
          <button type="submit" className={styles.quiet}>
            {t('endOthers')}
          </button>
        </form>
      )}
    </>
  );
}
