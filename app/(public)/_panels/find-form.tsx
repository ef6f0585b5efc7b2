'use client';
import { useEffect, useRef, useState } from 'react';
import { LateButton } from '@/app/_ui/late-button';
import styles from './find-form.module.css';

export interface FindWords {
  label: string;
  hint: string;
  button: string;
  position: string;
  asking: string;
  refused: string;
  insecure: string;
  none: string;
  suggestions: string;
}

interface Found {
  id: string;
  name: string;
}

const PAUSE_MS = 200;
const PATIENCE_MS = 15_000;
const MOST = 6;
/** About ten metres: nearer than that nobody need know where somebody stands. */
const DECIMALS = 4;

/**
 * A form that any browser can send. With a script it answers while one writes, and the phone may say where it is; what it
 * says goes to this server only, in an address that is not kept.
 */
export function FindForm({ words, value, language }: { words: FindWords; value: string; language: string }) {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(value);
  const [found, setFound] = useState<Found[] | null>(null);
  const [note, setNote] = useState('');
  useEffect(() => setText(input.current!.value), []); // what was written before the script had come
  useEffect(() => {
    const asked = text.trim();
    if (asked === '' || asked === value) return setFound(null);
    const controller = new AbortController();
    const timer = setTimeout(() => {
      suggest(asked, language, controller.signal).then(setFound, () => {
        /* the button still leads there */
      });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [text, value, language]);
  const locate = () => {
    if (!window.isSecureContext) return setNote(words.insecure);
    if (!('geolocation' in navigator)) return setNote(words.refused);
    setNote(words.asking);
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude, latitude, accuracy } }) => {
        const at = `${longitude.toFixed(DECIMALS)},${latitude.toFixed(DECIMALS)}`;
        window.location.assign(`/find?at=${at}&within=${Math.ceil(accuracy)}`);
      },
      () => setNote(words.refused),
      { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: 60_000 },
    );
  };
  return (
    <form action="/find" className={styles.form}>
      <label className={styles.label} htmlFor="find">
        {words.label}
      </label>
      <div className={styles.row}>
        <input
          ref={input}
          id="find"
          type="search"
          name="q"
          value={text}
          maxLength={40}
          autoComplete="off"
          enterKeyHint="search"
          aria-describedby="find-hint"
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit">{words.button}</button>
      </div>
      <p id="find-hint" className={styles.hint}>
        {words.hint}
      </p>
      <p className={styles.status} role="status">
        {found && (found.length === 0 ? words.none : `${words.suggestions} ${found.length}`)}
      </p>
      {found && found.length > 0 && (
        <ul className={styles.found}>
          {found.map(({ id, name }) => (
            <li key={id}>
              <a href={`/place/${id}`}>{name}</a>
            </li>
          ))}
        </ul>
      )}
      <LateButton className={styles.position} onPress={locate}>
        {words.position}
      </LateButton>
      <p className={styles.status} role="status">
        {note}
      </p>
    </form>
  );
}

async function suggest(text: string, language: string, signal: AbortSignal): Promise<Found[]> {
  const response = await fetch(`/api/open/search?q=${encodeURIComponent(text)}`, { signal });
  if (!response.ok) throw new Error(`The search answered ${response.status}`);
  const { places } = (await response.json()) as { places: { id: string; nameZh: string; nameEn: string }[] };
  return places
    .slice(0, MOST)
    .map(({ id, nameZh, nameEn }) => ({ id, name: language === 'en' ? nameEn || nameZh : nameZh }));
}
