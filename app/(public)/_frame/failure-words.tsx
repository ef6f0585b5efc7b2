'use client';
import { createContext, useContext } from 'react';

export interface Failure {
  failed: string;
  failedWhat: string;
  retry: string;
}

const Words = createContext<Failure>({ failed: '', failedWhat: '', retry: '' });

/** Hands the few words down that a page needs when it fails in the browser. */
export function FailureWords({ words, children }: { words: Failure; children: React.ReactNode }) {
  return <Words value={words}>{children}</Words>;
}

export const useFailureWords = (): Failure => useContext(Words);
