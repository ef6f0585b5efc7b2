'use client';
import { useTranslations } from 'next-intl';
import { Icon, type IconName } from '@/app/_ui/icon';
import { toggleFold } from '@/lib/view-state/change-view';
import { PANELS, type Panel } from '@/lib/view-state/view';
import { useCommand } from '../../_state/command-context';
import { ViewLink } from '../../_state/view-link';
import styles from './fold-buttons.module.css';

const ICONS: Record<Panel, [folds: IconName, unfolds: IconName]> = {
  left: ['left', 'right'],
  right: ['right', 'left'],
  bottom: ['down', 'up'],
};

/** Handles on the edges of the map that fold the panels away. */
export function FoldButtons() {
  const t = useTranslations('panels');
  const { view } = useCommand();
  return PANELS.map((panel) => {
    const isFolded = view.folded.includes(panel);
    const label = t(isFolded ? 'unfold' : 'fold', { name: t(panel) });
    return (
      <ViewLink
        key={panel}
        to={toggleFold(view, panel)}
        className={styles.handle}
        data-panel={panel}
        aria-label={label}
        title={label}
      >
        <Icon name={ICONS[panel][isFolded ? 1 : 0]} />
      </ViewLink>
    );
  });
}
