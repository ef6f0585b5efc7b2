'use client';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { askedInVain, takePart } from './changes';
import { type FetchFailure, fetchNews } from './fetch-json';

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

interface Wishes<T> {
  /** it is asked for anew before all others when something was written */
  comesFirst?: boolean;
  /** is told an answer at once, before anything of it is drawn */
  onAnswer?(answer: T): void;
}

interface Held<T> {
  address: string | null;
  data: T | null;
  failure: { address: string; failure: FetchFailure } | null;
}

/**
 * The JSON at an address, fetched anew whenever the address changes; a question that is overtaken by the next is
 * aborted. `first` is what the server already answered. With null as address nothing is fetched. It is asked again when something
 * was written, before all others where it `comesFirst`; what failed, when a person says so, anywhere on the page, and when the browser
 * has a network again.
 */
export function useResource<T>(
  address: string | null,
  first?: { address: string; data: T | null },
  { comesFirst = false, onAnswer }: Wishes<T> = {},
): Resource<T> {
  const [held, setHeld] = useState<Held<T>>({
    address: first?.data ? first.address : null,
    data: first?.data ?? null,
    failure: null,
  });
  const [attempt, setAttempt] = useState(0);
  const answered = useRef(held.address);
  const tag = useRef<string | null>(null);
  const waiting = useRef<(() => void)[]>([]);
  const tell = useRef(onAnswer);
  tell.current = onAnswer;

  useEffect(() => {
    if (address === null || (address === answered.current && attempt === 0)) return;
    const controller = new AbortController();
    const settle = () => {
      for (const resolve of waiting.current.splice(0)) resolve();
    };
    const heldTag = address === answered.current ? tag.current : null;
    fetchNews<T>(address, heldTag, controller.signal).then(
      (news) => {
        if (news !== null) {
          answered.current = address;
          tag.current = news.tag;
        }
        // the same object when it is the same answer: what is drawn from it is not drawn anew
        setHeld((before) => ({ address, data: news === null ? before.data : news.data, failure: null }));
        settle();
        if (news !== null) tell.current?.(news.data);
      },
      (failure: FetchFailure) => {
        if (controller.signal.aborted) return;
        askedInVain();
        setHeld((before) => ({ ...before, failure: { address, failure } }));
        settle();
      },
    );
    return () => controller.abort();
  }, [address, attempt]);

  const askAgain = useCallback(() => {
    setHeld((before) => ({ ...before, failure: null }));
    setAttempt((count) => count + 1);
  }, []);
  useEffect(() => {
    if (address === null) return;
    const ask = () =>
      new Promise<void>((resolve) => {
        waiting.current.push(resolve);
        setAttempt((count) => count + 1);
      });
    return takePart({ address, comesFirst, ask });
  }, [address, comesFirst]);
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
