'use client';
import { type RefObject, useEffect } from 'react';

const STEPS: Record<string, 1 | -1> = { ArrowDown: 1, ArrowUp: -1 };

const focusMap = () => document.querySelector<HTMLElement>('#map canvas')?.focus();

/** Keyboard of a small card over the map: arrows go from link to link, Escape closes, and so does leaving it. */
export function useHoldWithin(
  card: RefObject<HTMLElement | null>,
  onClose: () => void,
): Pick<React.ComponentProps<'div'>, 'onKeyDown' | 'onBlur'> {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      focusMap();
      onClose();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onClose]);
  return {
    onKeyDown: (event) => {
      const step = STEPS[event.key];
      if (!step) return;
      event.preventDefault();
      const links = [...(card.current?.querySelectorAll<HTMLElement>('a[href]') ?? [])];
      const at = links.indexOf(document.activeElement as HTMLElement);
      links[(at + step + links.length) % links.length]?.focus();
    },
    onBlur: ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !card.current?.contains(relatedTarget)) onClose();
    },
  };
}
