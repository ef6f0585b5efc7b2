'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Icon } from '@/app/_ui/icon';
import { useCommand } from '../../_state/command-context';
import styles from './bottom-sheet.module.css';

const HEIGHTS = ['peek', 'half', 'full'] as const;
type Height = (typeof HEIGHTS)[number];
const LABELS = { peek: 'sheetPeek', half: 'sheetHalf', full: 'sheetFull' } as const;
/** A shorter drag is a tap, px. */
const TAP_PX = 12;

const raised = (height: Height): Height => (height === 'peek' ? 'half' : height);

/** On a phone a sheet over the map with three heights; on a wide screen nothing but its panels. */
export function BottomSheet({ mayRegister, children }: { mayRegister: boolean; children: React.ReactNode }) {
  const t = useTranslations();
  const { view } = useCommand();
  const [height, setHeight] = useState<Height>('half');
  const start = useRef<number | null>(null);
  useEffect(() => {
    if (view.issue || view.show === 'mine') setHeight(raised);
  }, [view.issue, view.show]);
  useEffect(() => {
    // asked for while it was there already: the list has the focus
    if (view.show === 'mine' && document.activeElement?.id === 'list') setHeight(raised);
  }, [view]);
  const step = (by: 1 | -1) =>
    setHeight((before) => HEIGHTS[Math.min(2, Math.max(0, HEIGHTS.indexOf(before) + by))] ?? before);
  const next = HEIGHTS[(HEIGHTS.indexOf(height) + 1) % HEIGHTS.length] ?? 'half';
  return (
    <div className={styles.sheet} data-height={height}>
      <button
        type="button"
        className={styles.handle}
        aria-label={t('panels.sheet') + t('words.colon', { text: t(`panels.${LABELS[next]}`) })}
        onPointerDown={(event) => {
          start.current = event.clientY;
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerUp={(event) => {
          const moved = event.clientY - (start.current ?? event.clientY);
          start.current = null;
          if (Math.abs(moved) >= TAP_PX) step(moved < 0 ? 1 : -1);
          else setHeight(next);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowUp') step(1);
          else if (event.key === 'ArrowDown') step(-1);
          else if (event.key === 'Enter' || event.key === ' ') setHeight(next);
        }}
      />
      {mayRegister && (
        <a className={styles.register} href="/register">
          <Icon name="write" />
          {t('top.register')}
        </a>
      )}
      <div className={styles.content}>{children}</div>
    </div>
  );
}
