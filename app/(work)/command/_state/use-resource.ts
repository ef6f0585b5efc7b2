'use client';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type FetchFailure, fetchJson } from './fetch-json';

export interface Resource<T> {
  /** the newest answer, kept while the next one is on its way */
  data: T | null;
  /** the address that `data` answers */
  answers: string | null;
  /** true while `data` answers an older question than the one asked */
  isStale: boolean;
  failure: FetchFailure | null;
  /** asks again for everything on the page that failed, so that no two parts of it contradict each other */
  retry(): void;
}

const RETRY = 'guatu:retry';
const retryAll = () => void document.dispatchEvent(new Event(RETRY));

const CHANGED = 'guatu:changed';
/**
 * Something was written, here or elsewhere: everything on the page is asked for anew, and stands until the answer comes; or only what is
 * at addresses that begin with `below`, where nothing else depends on it.
 */
export const announceChange = (below = '/') =>
  void document.dispatchEvent(new CustomEvent(CHANGED, { detail: below }));

interface Held<T> {
  address: string | null;
  data: T | null;
  failure: { address: string; failure: FetchFailure } | null;
}

/**
 * The JSON at an address, fetched anew whenever the address changes; a question that is overtaken by the next is
 * aborted. `first` is what the server already answered. With null as address nothing is fetched. It is asked again when something
 * was written; what failed, when a person says so, anywhere on the page, and when the browser has a network again.
 */
export function useResource<T>(
  address: string | null,
  first?: { address: string; data: T | null },
): Resource<T> {
  const [held, setHeld] = useState<Held<T>>({
    address: first?.data ? first.address : null,
    data: first?.data ?? null,
    failure: null,
  });
  const [attempt, setAttempt] = useState(0);
  const answered = useRef(held.address);

  useEffect(() => {
    if (address === null || (address === answered.current && attempt === 0)) return;
    const controller = new AbortController();
    fetchJson<T>(address, controller.signal).then(
      (data) => {
        answered.current = address;
        setHeld({ address, data, failure: null });
      },
      (failure: FetchFailure) => {
        if (!controller.signal.aborted) setHeld((before) => ({ ...before, failure: { address, failure } }));
      },
    );
    return () => controller.abort();
  }, [address, attempt]);

  const askAgain = useCallback(() => {
    setHeld((before) => ({ ...before, failure: null }));
    setAttempt((count) => count + 1);
  }, []);
  useEffect(() => {
    const lookAgain = (event: Event) => {
      const { detail: below } = event as CustomEvent<string>;
      if (address?.startsWith(below)) setAttempt((count) => count + 1);
    };
    document.addEventListener(CHANGED, lookAgain);
    return () => document.removeEventListener(CHANGED, lookAgain);
  }, [address]);
  const failure = held.failure?.address === address ? held.failure.failure : null;
  const hasFailed = failure !== null;
  useEffect(() => {
    if (!hasFailed) return;
    document.addEventListener(RETRY, askAgain);
    window.addEventListener('online', askAgain);
    return () => {
      document.removeEventListener(RETRY, askAgain);
      window.removeEventListener('online', askAgain);
    };
  }, [hasFailed, askAgain]);

  const { data, address: answers } = held;
  const isStale = address !== null && answers !== address;
  // the same object until something about it has changed: all that reads it draws anew when it is another
  return useMemo(
    () => ({ data, answers, isStale, failure, retry: retryAll }),
    [data, answers, isStale, failure],
  );
}
