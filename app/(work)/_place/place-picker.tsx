'use client';
import { useLocale, useTranslations } from 'next-intl';
import { useId, useRef, useState } from 'react';
import { useTellForm } from '@/app/_ui/use-tell-form';
import { NAMED_KINDS, type NamedKind } from '@/lib/contract/said-place';
import type { PlaceSuggestion } from '@/lib/contract/search';
import { useCombobox } from '../command/_panels/search/use-combobox';
import { useSuggestions } from '../command/_state/use-suggestions';
import styles from './place-picker.module.css';
import type { ChosenPlace } from './read-place';
import { useOwnPosition } from './use-own-position';

interface PlacePickerProps {
  label: string;
  /** what stands there when it opens; touched, when somebody had begun to change it */
  first?: { text: string; chosen: ChosenPlace | null; isTouched?: boolean };
  onChoose?(chosen: ChosenPlace | null): void;
}

const isNamed = (kind: PlaceSuggestion['kind']): kind is NamedKind =>
  (NAMED_KINDS as readonly string[]).includes(kind);

/**
 * Where something is: in words, with suggestions of places that the map knows while one writes, and by the phone's position. What was
 * chosen stays when the words are made more exact (“third door”). Read by read-place.ts.
 */
export function PlacePicker({ label, first, onChoose }: PlacePickerProps) {
  const t = useTranslations();
  const language = useLocale();
  const id = useId();
  const [text, setText] = useState(first?.text ?? '');
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<ChosenPlace | null>(first?.chosen ?? null);
  const [isTouched, setTouched] = useState(first?.isTouched ?? false);
  const picker = useRef<HTMLDivElement>(null);
  const { position, ask, forget } = useOwnPosition();
  const { data, isCurrent, failure } = useSuggestions(query);
  const found = (query === '' ? [] : (data?.places ?? [])).filter(({ kind }) => isNamed(kind));
  const box = useCombobox(found.length, -1, found.length > 0);
  const isListed = box.isOpen && found.length > 0;

  const choose = (place: PlaceSuggestion) => {
    const name = language === 'en' ? place.nameEn || place.nameZh : place.nameZh;
    const next = { kind: place.kind as NamedKind, code: place.code, name };
    setChosen(next);
    setText(place.nameZh || name);
    setQuery('');
    setTouched(true);
    box.close();
    box.forget();
    onChoose?.(next);
  };
  const clear = () => {
    setChosen(null);
    setTouched(true);
    onChoose?.(null);
  };
  const write = (words: string) => {
    setText(words);
    setQuery(words.trim());
    setTouched(true);
    box.forget();
    box.open();
  };
  const at = position.state === 'here' ? position.at.join(',') : '';
  useTellForm(picker, chosen?.code ?? '');
  return (
    <div className={styles.picker} ref={picker}>
      <label htmlFor={`${id}-text`}>{label}</label>
      <input
        id={`${id}-text`}
        name="placeText"
        value={text}
        maxLength={200}
        required
        autoComplete="off"
        role="combobox"
        aria-expanded={isListed}
        aria-controls={isListed ? `${id}-list` : undefined}
        aria-autocomplete="list"
        aria-activedescendant={isListed && box.active >= 0 ? `${id}-${box.active}` : undefined}
        placeholder={t('picker.hint')}
        onChange={(event) =>
          (event.nativeEvent as InputEvent).isComposing
            ? setText(event.target.value)
            : write(event.target.value)
        }
        onBlur={box.close}
        onCompositionEnd={(event) => write(event.currentTarget.value)}
        onKeyDown={(event) => {
          const active = isListed ? found[box.active] : undefined;
          // only what somebody has moved to: words that were typed are not exchanged for a place that he did not choose
          if (event.key === 'Enter' && active && !event.nativeEvent.isComposing) {
            event.preventDefault();
            choose(active);
          } else if (found.length > 0) box.onKeyDown(event);
        }}
      />
      {isListed && (
        <div className={styles.list} id={`${id}-list`} role="listbox" aria-label={t('top.suggestions')}>
          {found.map((place, i) => (
            <div
              key={`${place.kind}:${place.code}`}
              id={`${id}-${i}`}
              role="option"
              tabIndex={-1}
              aria-selected={i === box.active}
              className={styles.option}
              data-place-choice={`${place.kind}:${place.code}`}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(place)}
              onKeyDown={(event) => event.key === 'Enter' && choose(place)}
            >
              {language === 'en' ? place.nameEn || place.nameZh : place.nameZh}
              <small>{t(`area.${place.kind}`)}</small>
            </div>
          ))}
        </div>
      )}
      <div className={styles.foot} role="status">
        {chosen && (
          <span className={styles.chip} data-place-chosen={`${chosen.kind}:${chosen.code}`}>
            {t('picker.chosen', { kind: t(`area.${chosen.kind}`), name: chosen.name })}
            <button type="button" aria-label={t('picker.clear', { name: chosen.name })} onClick={clear}>
              ×
            </button>
          </span>
        )}
        {position.state === 'here' && (
          <span className={styles.chip}>
            {t('picker.position', { metres: position.accuracyMetres })}
            <button type="button" aria-label={t('picker.clearPosition')} onClick={forget}>
              ×
            </button>
          </span>
        )}
        {position.state !== 'here' && (
          <button
            type="button"
            className={styles.quiet}
            disabled={position.state === 'asking'}
            onClick={() => {
              setTouched(true);
              ask();
            }}
          >
            {t(position.state === 'asking' ? 'picker.asking' : 'picker.here')}
          </button>
        )}
        {(position.state === 'refused' ||
          position.state === 'unavailable' ||
          position.state === 'insecure') && (
          <span className={styles.note}>{t(`picker.${position.state}`)}</span>
        )}
        {query !== '' && isCurrent && found.length === 0 && chosen === null && (
          <span className={styles.note}>{t('picker.unknown')}</span>
        )}
        {failure && <span className={styles.note}>{t('picker.away')}</span>}
      </div>
      <input type="hidden" name="placeKind" value={chosen?.kind ?? ''} />
      <input type="hidden" name="placeCode" value={chosen?.code ?? ''} />
      <input type="hidden" name="placeName" value={chosen?.name ?? ''} />
      <input type="hidden" name="placeAt" value={at} />
      <input type="hidden" name="placeTouched" value={isTouched ? 'yes' : ''} />
    </div>
  );
}
