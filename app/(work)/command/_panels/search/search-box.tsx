'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Icon } from '@/app/_ui/icon';
import { withFilter } from '@/lib/view-state/change-view';
import { viewParameters } from '@/lib/view-state/write-view';
import { useCommand } from '../../_state/command-context';
import { type Choice, groupChoices, likeliest } from '../../_state/search-choices';
import { useSuggestions } from '../../_state/use-suggestions';
import styles from './search-box.module.css';
import { LIST_ID, optionId, SearchList } from './search-list';
import { useCombobox } from './use-combobox';

/**
 * Finds places, issues and words while one types; without JavaScript it is a form that filters by words. On a phone it takes
 * the whole screen while it is used.
 */
export function SearchBox({ seesWords }: { seesWords: boolean }) {
  const t = useTranslations();
  const { view, go } = useCommand();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(view.filter.text);
  /** the text without what the input method has not decided yet */
  const [query, setQuery] = useState(text);
  const [isEntered, setEntered] = useState(false);
  const suggestions = useSuggestions(query);
  const { data, isCurrent, failure } = suggestions;
  const groups = useMemo(
    () => groupChoices(data, query, view, { seesWords }),
    [data, query, view, seesWords],
  );
  const choices = useMemo(() => groups.flatMap((group) => group.choices), [groups]);
  const hasWords = query.trim() !== '';
  const box = useCombobox(choices.length, likeliest(choices), hasWords);
  const isListed = box.isOpen && hasWords;

  const write = (words: string) => {
    setText(words);
    setQuery(words);
    box.forget();
    setEntered(false);
  };
  const choose = (choice: Choice | undefined) => {
    if (choice === undefined) return;
    box.close();
    write(choice.to.filter.text);
    input.current?.blur();
    go(choice.to);
  };
  const enter = () => {
    if (!hasWords) {
      box.close();
      go(withFilter(view, { text: '' }));
    } else if (isCurrent) choose(choices[box.active]);
    else if (failure) choose(choices.at(-1));
    else setEntered(true); // what is meant is known when the answer is here
  };

  useEffect(() => {
    if (isEntered && (isCurrent || failure)) enter();
  });
  // The filter was changed elsewhere, or the way back was gone.
  const { text: filtered } = view.filter;
  useEffect(() => {
    setText(filtered);
    setQuery(filtered);
  }, [filtered]);

  const kept = [...viewParameters({ ...view, issue: null, filter: { ...view.filter, text: '' } })];
  return (
    <search
      className={styles.search}
      data-open={box.isOpen}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) box.close();
      }}
    >
      <form
        action="/command"
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          enter();
        }}
      >
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Icon name="search" />
        <input
          ref={input}
          id="search"
          className={styles.input}
          type="search"
          name="text"
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          placeholder={t('top.searchPlaceholder')}
          aria-label={t('top.searchPlaceholder')}
          role="combobox"
          aria-expanded={isListed}
          aria-controls={LIST_ID}
          aria-haspopup="listbox"
          aria-autocomplete="list"
          aria-activedescendant={isListed ? optionId(box.active) : undefined}
          value={text}
          onChange={(event) => {
            const { value } = event.target;
            if ((event.nativeEvent as InputEvent).isComposing) setText(value);
            else write(value);
            box.open();
          }}
          onCompositionEnd={(event) => write(event.currentTarget.value)}
          onFocus={box.open}
          onClick={box.open}
          onKeyDown={box.onKeyDown}
        />
        <button className={styles.submit} type="submit">
          {t('top.search')}
        </button>
        <button
          className={styles.close}
          type="button"
          onClick={() => {
            box.close();
            input.current?.blur();
          }}
        >
          {t('search.close')}
        </button>
      </form>
      {isListed && (
        <SearchList text={query.trim()} active={box.active} {...{ suggestions, groups, choose }} />
      )}
      {!hasWords && <p className={styles.hint}>{t('search.hint')}</p>}
      <p className={styles.status} role="status">
        {isListed && isCurrent ? t('search.found', { n: choices.length - 1 }) : ''}
      </p>
    </search>
  );
}
