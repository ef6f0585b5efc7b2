'use client';
import { type RefObject, useEffect, useRef } from 'react';

/**
 * Tells the form around an element that a value of it changed by other means than typing, as the browser tells of what is typed (`input`):
 * a place chosen from a list, a photo that has come home. Told once the fields hold it.
 */
export function useTellForm(element: RefObject<HTMLElement | null>, value: string): void {
  const told = useRef(value);
  useEffect(() => {
    if (told.current === value) return;
    told.current = value;
    element.current?.dispatchEvent(new Event('input', { bubbles: true }));
  }, [element, value]);
}
