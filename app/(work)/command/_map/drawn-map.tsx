'use client';
import { readView } from '@/lib/view-state/read-view';
import { useCommand } from '../_state/command-context';
import { isPlainClick } from '../_state/view-link';
import styles from './map-panel.module.css';

/** The server's drawing. Until the living map covers it, its links go where they lead without a reload. */
export function DrawnMap({ isCovered, children }: { isCovered: boolean; children: React.ReactNode }) {
  const { go } = useCommand();
  const follow = (event: React.MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    const href = link?.getAttribute('href');
    if (!href || !isPlainClick(event)) return;
    event.preventDefault();
    go(readView(new URL(href, window.location.href).searchParams).view);
  };
  return (
    // The links inside are what is clicked and focused; this only hears of it.
    <div className={styles.drawing} data-covered={isCovered} inert={isCovered} onClickCapture={follow}>
      {children}
    </div>
  );
}
