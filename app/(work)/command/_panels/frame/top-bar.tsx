'use client';
import { useLocale, useTranslations } from 'next-intl';
import { formatDay } from '@/app/_i18n/format-time';
import { LANGUAGE_COOKIE, remember } from '@/app/_i18n/preference';
import { Icon } from '@/app/_ui/icon';
import { may } from '@/lib/authority/permissions';
import type { Role } from '@/lib/authority/roles';
import { viewHref } from '@/lib/view-state/write-view';
import { useCommand, useSummary } from '../../_state/command-context';
import { MineButton } from '../mine/mine-button';
import { SearchBox } from '../search/search-box';
import { HelpButton } from './help-button';
import { ThemeSwitch } from './theme-switch';
import styles from './top-bar.module.css';

export interface TopBarProps {
  /** who is signed in */
  who: { name: string; role: Role };
}

/** Whose map, which day, the search, and how the page speaks and looks, and who is looking. */
export function TopBar({ who }: TopBarProps) {
  const t = useTranslations();
  const language = useLocale();
  const { view, names } = useCommand();
  const { now } = useSummary();
  const { office, street } = names.dictionary;
  const other = language === 'en' ? 'zh-CN' : 'en';
  return (
    <header className={styles.bar}>
      <h1 className={styles.brand}>
        <span className={styles.seal} aria-hidden="true">
          图
        </span>
        <span className={styles.street}>{names.own(street)}</span>
        <span className={styles.title}>{t('app.title')}</span>
      </h1>
      <time className={styles.day} dateTime={now}>
        {formatDay(now, office.timeZone, language)}
      </time>
      <SearchBox seesWords={may(who.role, 'see_words')} />
      <nav className={styles.tools}>
        <MineButton className={styles.tool} wideClassName={styles.wide} />
        {may(who.role, 'register') && (
          <a className={`${styles.tool} ${styles.wide}`} href="/register">
            <Icon name="write" />
            {t('top.register')}
          </a>
        )}
        <a
          className={styles.tool}
          href={viewHref({ ...view, language: other })}
          lang={other}
          onClick={() => remember(LANGUAGE_COOKIE, other)}
        >
          <span className={styles.wide}>{t('top.language')}</span>
          <span className={styles.narrow}>{t('top.languageShort')}</span>
        </a>
        <ThemeSwitch />
        <a
          className={styles.tool}
          href="/account"
          data-person
          aria-label={t('account.signedInAs', { name: who.name, role: t(`role.${who.role}`) })}
          title={t(`role.${who.role}`)}
        >
          <Icon name="person" />
          <span className={styles.wide}>{who.name}</span>
        </a>
        <HelpButton className={styles.tool} label={t('top.help')}>
          <Icon name="help" />
        </HelpButton>
      </nav>
    </header>
  );
}
