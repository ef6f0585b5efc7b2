'use client';
import { useEffect, useRef } from 'react';
import { useCommand, useMine } from '../../_state/command-context';
import { ON_PHONE } from '../../_state/on-phone';

/**
 * Brings the list under the eyes of whoever asks for it: by its button, as often as that is pressed, and on a phone by its address too, where
 * it lies far below what is seen. Its rows may come later and push all else away: then it is brought there again.
 */
export function useBroughtIntoView(): void {
  const { view } = useCommand(); // every press of the button is another view, be its address the same
  const isHere = !useMine().isStale;
  const isAwaited = useRef<boolean | null>(null);
  useEffect(() => {
    const list = document.getElementById('list');
    isAwaited.current ??= window.matchMedia(ON_PHONE).matches;
    if (document.activeElement?.matches('[data-mine-button]')) {
      isAwaited.current = true;
      list?.focus({ preventScroll: true });
    }
    if (isAwaited.current) list?.scrollIntoView({ block: 'start' });
    if (isHere) isAwaited.current = false;
  }, [isHere, view]);
}
