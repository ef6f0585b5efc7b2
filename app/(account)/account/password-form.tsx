import { useTranslations } from 'next-intl';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '@/lib/authority/username';
import styles from '../plain-page.module.css';

const FIELDS = [
  { name: 'current', autoComplete: 'current-password', least: undefined },
  { name: 'wanted', autoComplete: 'new-password', least: SHORTEST_PASSWORD },
  { name: 'again', autoComplete: 'new-password', least: SHORTEST_PASSWORD },
] as const;

export function PasswordForm() {
  const t = useTranslations('account');
  return (
    <form className={styles.form} method="post" action="/api/password">
      {FIELDS.map(({ name, autoComplete, least }) => (
        <label key={name}>
          {t(name)}
          <input
            name={name}
            type="password"
            autoComplete={autoComplete}
            minLength={least}
            maxLength={LONGEST_PASSWORD}
            required
          />
        </label>
      ))}
      <small>{t('passwordRule', { least: SHORTEST_PASSWORD })}</small>
      <button type="submit" className={styles.button}>
        {t('change')}
      </button>
    </form>
  );
}
