'use client';
import { useDebouncedValue } from '@mantine/hooks';
import type { SearchAnswer } from '@/lib/contract/search';
import { type Resource, useResource } from './use-resource';

/** Whoever types on does not want an answer to every letter. */
const PAUSE_MILLISECONDS = 120;

export interface Suggestions extends Resource<SearchAnswer> {
  /** whether they answer what is typed now, and not what was typed a moment ago */
  isCurrent: boolean;
}

const addressOf = (text: string) => (text === '' ? null : `/api/search?q=${encodeURIComponent(text)}`);

/** The places and issues for a text; those for the text before stay until they are here. */
export function useSuggestions(text: string): Suggestions {
  const wanted = addressOf(text.trim());
  const [asked] = useDebouncedValue(wanted, PAUSE_MILLISECONDS);
  const answer = useResource<SearchAnswer>(wanted === null ? null : asked);
  return { ...answer, isCurrent: answer.answers === wanted };
}
