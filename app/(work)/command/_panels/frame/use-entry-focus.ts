'use client';
import { useEffect, useRef } from 'react';
import { useCommand, useEntry } from '../../_state/command-context';

/** Whoever works on the map stays there. */
const isOnMap = (): boolean => document.activeElement?.closest('#map') != null;

/** Keeps the keyboard's place: an entry that opens has the focus on its heading, one that closes gives it back to its row. */
export function useEntryFocus(): void {
  const { view } = useCommand();
  const entry = useEntry();
  const last = useRef(view.issue);
  const shown = entry.data?.number;
  useEffect(() => {
    const before = last.current;
    if (view.issue === before || (view.issue && view.issue !== shown)) return;
    last.current = view.issue;
    if (isOnMap()) return;
    const selector = view.issue ? '[data-entry] h2' : `#list [data-issue="${CSS.escape(before ?? '')}"]`;
    document.querySelector<HTMLElement>(selector)?.focus();
  }, [view.issue, shown]);
}
