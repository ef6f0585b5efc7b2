'use client';
import { useEffect, useState } from 'react';

/** Which of some options is active while one types, and what the keys do. */
export interface Combobox {
  isOpen: boolean;
  open(): void;
  close(): void;
  /** −1: none was chosen yet */
  active: number;
  forget(): void;
  onKeyDown(event: React.KeyboardEvent): void;
}

/** A key that belongs to the input method and not to us; Safari says so only by the key code. */
const isOfInputMethod = ({ nativeEvent }: React.KeyboardEvent) =>
  nativeEvent.isComposing || nativeEvent.keyCode === 229;

/** @param usual the option that is active before any is chosen */
export function useCombobox(count: number, usual: number, isShown: boolean): Combobox {
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const active = chosen < 0 ? usual : Math.min(chosen, count - 1);

  // Before the page's own keys, for which Escape is a level up.
  useEffect(() => {
    if (!isOpen || !isShown) return;
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    };
    window.addEventListener('keydown', onEscape, { capture: true });
    return () => window.removeEventListener('keydown', onEscape, { capture: true });
  }, [isOpen, isShown]);

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (isOfInputMethod(event)) {
      // Enter takes what the input method offers, and nothing of ours.
      if (event.key === 'Enter') event.preventDefault();
      return;
    }
    if (count === 0) return;
    const isMoving = isOpen && isShown;
    const to: Record<string, number> = {
      ArrowDown: isMoving ? (active + 1) % count : active,
      ArrowUp: isMoving ? (active - 1 + count) % count : active,
      // Within the words, until an option was moved to.
      ...(isMoving && chosen >= 0 ? { Home: 0, End: count - 1 } : {}),
    };
    const next = to[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setOpen(true);
    setChosen(next);
  };
  return {
    isOpen,
    open: () => setOpen(true),
    close: () => setOpen(false),
    active,
    forget: () => setChosen(-1),
    onKeyDown,
  };
}
