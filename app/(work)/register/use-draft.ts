'use client';
import { type RefObject, useEffect, useState } from 'react';

const DRAFT = 'guatu-register-draft';
const CHANNEL = 'guatu-register-channel';
/** Words that are typed; what is chosen is chosen again in a moment. */
const KEPT = ['text', 'sourceNote', 'title', 'answer', 'placeText'] as const;

type Words = Partial<Record<(typeof KEPT)[number], string>>;

interface Draft {
  /** the place that was typed before this page was opened */
  placeText: string;
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

function held(): Words {
  try {
    return JSON.parse(read(DRAFT) ?? '{}') as Words;
  } catch {
    return {};
  }
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function fieldOf(form: HTMLFormElement | null, name: string): Field | null {
  const found = form?.elements.namedItem(name);
  const isField =
    found instanceof HTMLInputElement ||
    found instanceof HTMLTextAreaElement ||
    found instanceof HTMLSelectElement;
  return isField ? found : null;
}

/**
 * Keeps the words of a form in this browser until they are in the ledger: a phone that is put away in a stairwell may come back with an
 * empty page. Fields that come later find their words too. Who said it is not kept. The channel stays from one opinion to the next.
 *
 * @param shown changes whenever other fields are shown
 */
export function useDraft(form: RefObject<HTMLFormElement | null>, isKept: boolean, shown: string): Draft {
  const [placeText, setPlaceText] = useState('');
  useEffect(() => {
    if (isKept) setPlaceText(held().placeText ?? '');
  }, [isKept]);
  // also whenever other fields are shown, which have words of their own
  useEffect(() => {
    if (!isKept) return;
    const words = held();
    for (const name of KEPT) {
      const field = fieldOf(form.current, name);
      // the place keeps its own words
      if (field && name !== 'placeText' && field.value === '') field.value = words[name] ?? '';
    }
    const channel = fieldOf(form.current, 'channel');
    const last = read(CHANNEL);
    if (channel instanceof HTMLSelectElement && last !== null) {
      if ([...channel.options].some(({ value }) => value === last)) channel.value = last;
    }
  }, [form, isKept, shown]);
  return {
    placeText,
    keep() {
      if (!isKept) return;
      const words = held();
      for (const name of KEPT) {
        const field = fieldOf(form.current, name);
        if (field) words[name] = field.value;
      }
      write(DRAFT, JSON.stringify(words));
      const channel = fieldOf(form.current, 'channel');
      if (channel) write(CHANNEL, channel.value);
    },
    forget() {
      setPlaceText('');
      write(DRAFT, null);
    },
  };
}
