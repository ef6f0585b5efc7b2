'use client';
import { type RefObject, useEffect } from 'react';

const DRAFT = 'guatu-register-draft';
const CHANNEL = 'guatu-register-channel';
/** Words that are typed; what is chosen is chosen again in a moment. */
const KEPT = ['text', 'sourceNote', 'title', 'answer'] as const;

interface Draft {
  keep(): void;
  forget(): void;
}

function read(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null; // a browser that keeps nothing
  }
}

function write(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // the form itself still has it
  }
}

/**
 * Keeps the words of a form in this browser until they are in the ledger: a phone that is put away in a stairwell may come back with an
 * empty page. Who said it is not kept.
 */
export function useDraft(form: RefObject<HTMLFormElement | null>, isKept: boolean, round: number): Draft {
  useEffect(() => {
    if (!isKept || round > 0) return;
    const held = JSON.parse(read(DRAFT) ?? '{}') as Record<string, string>;
    for (const name of KEPT) {
      const field = form.current?.elements.namedItem(name);
      if ((field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) && field.value === '') {
        field.value = held[name] ?? '';
      }
    }
    const channel = form.current?.elements.namedItem('channel');
    const last = read(CHANNEL);
    if (channel instanceof HTMLSelectElement && last !== null) channel.value = last;
    if (channel instanceof HTMLSelectElement && channel.value === '') channel.selectedIndex = 0;
  }, [form, isKept, round]);
  return {
    keep() {
      if (!isKept || !form.current) return;
      const typed = new FormData(form.current);
      const words = KEPT.map((name) => [name, String(typed.get(name) ?? '')] as const);
      write(DRAFT, JSON.stringify(Object.fromEntries(words.filter(([, value]) => value !== ''))));
      const channel = typed.get('channel');
      if (channel !== null) write(CHANNEL, String(channel));
    },
    forget: () => write(DRAFT, null),
  };
}
