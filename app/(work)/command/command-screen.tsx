'use client';
import { useTranslations } from 'next-intl';
import { may } from '@/lib/authority/permissions';
import type { BasemapSetting } from '@/lib/contract/basemap';
import type { LegendBlock } from '@/lib/map-style/legend';
import type { Theme } from '@/lib/view-state/view';
import { BottomStrip } from './_charts/bottom-strip';
import { MapPanel } from './_map/map-panel';
import { BottomSheet } from './_panels/frame/bottom-sheet';
import { FoldButtons } from './_panels/frame/fold-buttons';
import { LeftPanel } from './_panels/frame/left-panel';
import { Notices } from './_panels/frame/notices';
import { RightPanel } from './_panels/frame/right-panel';
import { TopBar, type TopBarProps } from './_panels/frame/top-bar';
import { CommandProvider, type FirstAnswer, useCommand } from './_state/command-context';
import { ThemeProvider } from './_state/theme-context';
import { useChanges } from './_state/use-changes';
import { useSeen, useUnreadTitle } from './_state/use-mine';
import { useShortcuts } from './_state/use-shortcuts';
import { AsOfNotice } from './_time/as-of-notice';
import { useTimeStage } from './_time/use-time-stage';
import styles from './command-screen.module.css';

interface CommandScreenProps {
  first: FirstAnswer;
  theme: Theme;
  basemap: BasemapSetting;
  firstLegend: LegendBlock[];
  /** the clock of the machine, which the demo's is compared with */
  realNow: string;
  who: TopBarProps['who'];
  children: React.ReactNode;
}

/** The battle map: figures and filters, the map, the drill-down, and the days below. */
export function CommandScreen({ first, theme, ...rest }: CommandScreenProps) {
  return (
    <ThemeProvider first={theme}>
      <CommandProvider first={first}>
        <Screen {...rest} />
      </CommandProvider>
    </ThemeProvider>
  );
}

/** What follows the answers without showing anything: apart, so that no answer draws the whole screen anew. */
function Unseen() {
  useShortcuts();
  useTimeStage();
  useChanges();
  useSeen();
  useUnreadTitle();
  return null;
}

function Screen({
  basemap,
  firstLegend,
  realNow,
  who,
  children,
}: Omit<CommandScreenProps, 'first' | 'theme'>) {
  const t = useTranslations('app');
  const { view } = useCommand();
  return (
    <div className={styles.screen} data-folded={view.folded.join(' ')}>
      <nav className={styles.skips}>
        <a href="#list">{t('skipToList')}</a>
        <a href="#filters">{t('skipToFilters')}</a>
      </nav>
      <TopBar who={who} />
      <MapPanel basemap={basemap} firstLegend={firstLegend}>
        {children}
      </MapPanel>
      <AsOfNotice />
      <FoldButtons />
      <BottomSheet mayRegister={may(who.role, 'register')}>
        <Notices realNow={realNow} />
        {!view.folded.includes('left') && <LeftPanel />}
        {!view.folded.includes('bottom') && <BottomStrip />}
        {!view.folded.includes('right') && <RightPanel />}
      </BottomSheet>
      <Unseen />
    </div>
  );
}
