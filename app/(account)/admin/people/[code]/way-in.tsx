import { useTranslations } from 'next-intl';
import { personInterface } from '@/app/_forms/admin-address';
import type { FormOutcome } from '@/app/_forms/form-outcome';
import type { PersonFile } from '@/db/queries/person/read-person-file';
import styles from '../../../plain-page.module.css';
import { ConfirmStep } from '../../confirm-step';
import { TextField } from '../../text-field';

interface Props {
  file: PersonFile;
  isSelf: boolean;
  outcome: FormOutcome;
}

/** By which name somebody signs in, another password, and the end of it; or the way to let him. */
export function WayIn({ file: { code, name, username }, isSelf, outcome }: Props) {
  const t = useTranslations('admin');
  const login = `${personInterface(code)}/login`;
  if (username === null) {
    return (
      <form className={styles.form} method="post" action={login}>
        <p>{t('loginNone', { name })}</p>
        <TextField name="username" outcome={outcome} rule={t('usernameRule')} />
        <button type="submit" className={styles.quiet}>
          {t('giveLogin')}
        </button>
      </form>
    );
  }
  return (
    <>
      <p>{t('loginName', { username })}</p>
      {isSelf ? (
        <p>{t.rich('ownPassword', { link: (words) => <a href="/account">{words}</a> })}</p>
      ) : (
        <ConfirmStep
          label={t('newPassword')}
          what={t('newPasswordWhat', { name })}
          action={`${personInterface(code)}/password`}
          button={t('newPasswordNow')}
        />
      )}
      <ConfirmStep
        label={t('endLogin')}
        what={t('endLoginWhat', { name })}
        action={`${login}/end`}
        button={t('endLoginNow')}
        confirmation={isSelf && t('ownLogin')}
      />
    </>
  );
}
