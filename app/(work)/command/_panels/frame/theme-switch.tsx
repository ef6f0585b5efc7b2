'use client';
import { useTranslations } from 'next-intl';
import { remember, THEME_COOKIE } from '@/app/_i18n/preference';
import { Icon } from '@/app/_ui/icon';
import type { Theme } from '@/lib/view-state/view';
import { viewHref } from '@/lib/view-state/write-view';
import { useCommand } from '../../_state/command-context';
import { useTheme } from '../../_state/theme-context';
import styles from './theme-switch.module.css';

const ICONS = { light: 'sun', dark: 'moon', auto: 'auto' } as const;

/** Paper, night, or as the system likes it. */
export function ThemeSwitch() {
  const t = useTranslations('top');
  const { view, go } = useCommand();
  const { chosen, choose } = useTheme();
  const take = (theme: Theme) => (event: React.MouseEvent) => {
    event.preventDefault();
    remember(THEME_COOKIE, theme);
    choose(theme);
    go({ ...view, theme }, 'replace');
  };
  return (
    <nav className={styles.switch} aria-label={t('themeLabel')}>
      {(['light', 'dark', 'auto'] as const).map((theme) => (
        <a
          key={theme}
          className={styles.option}
          data-theme={theme}
          href={viewHref({ ...view, theme })}
          aria-current={chosen === theme}
          aria-label={t(theme)}
          title={t(theme)}
          onClick={take(theme)}
        >
          <Icon name={ICONS[theme]} />
        </a>
      ))}
    </nav>
  );
}
