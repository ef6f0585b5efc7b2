import { useTranslations } from 'next-intl';
import { ADMIN_PAGES } from '@/app/_forms/admin-address';
import { ROLES, type Role } from '@/lib/authority/roles';
import styles from '../../plain-page.module.css';

/** A plain form whose answer is the same page: by a part of the name or username, and by role. */
export function PeopleSearch({ text, role }: { text: string; role: Role | null }) {
  const [t, roleName] = [useTranslations('admin'), useTranslations('role')];
  return (
    <search>
      <form className={styles.row} action={ADMIN_PAGES.people}>
        <label>
          {t('search')}
          <input name="q" type="search" defaultValue={text} maxLength={100} autoComplete="off" />
        </label>
        <label>
          {t('role')}
          <select name="role" defaultValue={role ?? ''}>
            <option value="">{t('everyRole')}</option>
            {ROLES.map((one) => (
              <option key={one} value={one}>
                {roleName(one)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className={styles.quiet}>
          {t('find')}
        </button>
        {(text !== '' || role !== null) && <a href={ADMIN_PAGES.people}>{t('findAll')}</a>}
      </form>
    </search>
  );
}
