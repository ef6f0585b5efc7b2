'use client';
import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Tells the form around an element that a value of it changed by other means than typing, as the browser tells of what is typed (`input`):
 * a place chosen from a list, a photo that has come home. Told as soon as the fields hold it, before it can be seen: a page that is dropped
 * just then has it too.
 */
export function useTellForm(element: RefObject<HTMLElement | null>, value: string): void {
  const told = useRef(value);
  useLayoutEffect(() => {
    if (told.current === value) return;
    told.current = value;
    element.current?.dispatchEvent(new Event('input', { bubbles: true }));
  }, [element, value]);
}
