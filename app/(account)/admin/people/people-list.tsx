import { useLocale, useTranslations } from 'next-intl';
import { personHref } from '@/app/_forms/admin-address';
import type { ListedPerson } from '@/db/queries/person/list-people';
import { nameIn } from '../place-field';
import rows from '../rows.module.css';

/** One line for each, which on a phone becomes three. */
export function PeopleList({ people }: { people: readonly ListedPerson[] }) {
  const [t, roleName, language] = [useTranslations('admin'), useTranslations('role'), useLocale()];
  return (
    <ul className={rows.list}>
      {people.map(({ code, name, role, title, username, places }) => (
        <li key={code} className={rows.person}>
          <a href={personHref(code)}>{name}</a>
          <span>
            {roleName(role)}
            {title && <small> · {title}</small>}
          </span>
          <span>
            {places.length === 0 && <small>{t('noPlace')}</small>}
            {places.map((place) => (
              <span key={place.id} className={rows.place}>
                {nameIn(language, place)}
                {place.isSeconded && <small className={rows.mark}>{t('seconded')}</small>}
              </span>
            ))}
          </span>
          <span className={rows.last}>{username ?? <small>{t('noLogin')}</small>}</span>
        </li>
      ))}
    </ul>
  );
}
