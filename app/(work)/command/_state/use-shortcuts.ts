'use client';
import { useEffect } from 'react';
import type { IssueRow } from '@/lib/contract/issue';
import { drilledPlace, drillTo, toggleFold } from '@/lib/view-state/change-view';
import type { Panel, View } from '@/lib/view-state/view';
import { type Command, useCommand } from './command-context';
import { useListed } from './use-mine';

const FOLDS: Record<string, Panel> = { '[': 'left', ']': 'right', '\\': 'bottom' };

/** One level up: out of the entry, else out of the place into the one around it. */
function levelUp({ view, names }: Command): View | null {
  if (view.issue) return { ...view, issue: null };
  const place = drilledPlace(view);
  if (!place) return view.show === 'issues' ? null : { ...view, show: 'issues' };
  return drillTo(view, names.pathTo(place).at(-2) ?? null);
}

/** The issue after (1) or before (−1) the open one in the list; without one the first. */
function neighbour({ view }: Command, rows: readonly IssueRow[], by: 1 | -1): View | null {
  const at = rows.findIndex(({ number }) => number === view.issue);
  const row = rows[at < 0 ? 0 : at + by];
  return row ? { ...view, issue: row.number } : null;
}

/** Goes to a part of the page, opened if it was folded. */
export function focusOn(id: string): void {
  const element = document.getElementById(id);
  element?.closest('details')?.setAttribute('open', '');
  element?.focus();
}

/** The living map where there is one, else the first link of the drawn one. */
function focusOnMap(): void {
  const living = document.querySelector<HTMLElement>('#map[data-map="ready"] canvas');
  (living ?? document.querySelector<HTMLElement>('#map a'))?.focus();
}

/** By its button, where there is one. */
function openMine(): void {
  document.querySelector<HTMLElement>('[data-mine-button]')?.click();
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName));

/** The keys that `?` lists. They are silent while something is typed and with Ctrl, Alt or Cmd. */
export function useShortcuts(): void {
  const command = useCommand();
  const { rows } = useListed();
  useEffect(() => {
    const step = (view: View | null) => view && command.go(view);
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (isTyping(event.target)) {
        if (event.key === 'Escape') (event.target as HTMLElement).blur();
        return;
      }
      if (document.querySelector('[role="dialog"]')) return;
      const fold = FOLDS[event.key];
      if (fold) step(toggleFold(command.view, fold));
      else if (event.key === 'j') step(neighbour(command, rows, 1));
      else if (event.key === 'k') step(neighbour(command, rows, -1));
      else if (event.key === 'Escape') step(levelUp(command));
      else if (event.key === '/') focusOn('search');
      else if (event.key === 'f') focusOn('filters');
      else if (event.key === 'l') focusOn('list');
      else if (event.key === 'i') openMine();
      else if (event.key === 't')
        document.querySelector<HTMLElement>('#panel-bottom [role="slider"]')?.focus();
      else if (event.key === 'm') focusOnMap();
      else if (event.key === '?') document.dispatchEvent(new Event('guatu:help'));
      else return;
      event.preventDefault();
    };
    // before the map's own keys, so that Escape is one level and not two
    document.addEventListener('keydown', onKey, { capture: true });
    return () => document.removeEventListener('keydown', onKey, { capture: true });
  }, [command, rows]);
}
