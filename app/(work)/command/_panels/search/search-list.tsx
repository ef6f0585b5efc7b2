'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef } from 'react';
import type { SearchAnswer } from '@/lib/contract/search';
import type { Choice, ChoiceGroup } from '../../_state/search-choices';
import type { Suggestions } from '../../_state/use-suggestions';
import { FailureNote } from '../frame/failure-note';
import styles from './search-list.module.css';
import { SearchOption } from './search-option';

export const LIST_ID = 'search-choices';
export const optionId = (position: number) => `search-choice-${position}`;

interface SearchListProps {
  text: string;
  suggestions: Suggestions;
  groups: ChoiceGroup[];
  active: number;
  choose(choice: Choice): void;
}

/** How many issues have the words, where that is known. */
function useIssuesHeading(byWords: SearchAnswer['byWords'] | undefined): string {
  const t = useTranslations('search');
  if (!byWords || byWords.count === 0) return t('issues');
  return byWords.isMore ? t('issuesMore', { n: byWords.count }) : t('issuesCounted', { n: byWords.count });
}

/** The suggestions under the box, by kind; those of the text before stay while the next are on their way. */
export function SearchList({ text, suggestions, groups, active, choose }: SearchListProps) {
  const t = useTranslations();
  const { data, failure, retry, isCurrent } = suggestions;
  const issuesHeading = useIssuesHeading(data?.byWords);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`#${optionId(active)}`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const isEmpty = isCurrent && groups.every(({ heading }) => heading === null);
  const headingOf = ({ heading }: ChoiceGroup) => {
    if (heading === null) return null;
    return heading === 'issues' ? issuesHeading : t(`area.${heading}`);
  };
  return (
    <div className={styles.popup} data-stale={!isCurrent && !failure}>
      {failure && <FailureNote failure={failure} retry={retry} />}
      {isEmpty && <p className={styles.nothing}>{t('search.nothing', { text })}</p>}
      <div
        ref={list}
        data-pales
        id={LIST_ID}
        role="listbox"
        aria-label={t('top.suggestions')}
        aria-busy={!isCurrent && !failure}
      >
        {groups.map((group) => (
          <ChoiceRows
            key={group.heading ?? 'words'}
            heading={headingOf(group)}
            {...{ group, text, active, choose }}
          />
        ))}
      </div>
    </div>
  );
}

interface ChoiceRowsProps extends Pick<SearchListProps, 'text' | 'active' | 'choose'> {
  group: ChoiceGroup;
  heading: string | null;
}

function ChoiceRows({ group: { choices, first }, heading, text, active, choose }: ChoiceRowsProps) {
  const id = useId();
  return (
    <fieldset aria-labelledby={heading === null ? undefined : id} className={styles.group}>
      {heading !== null && (
        <div id={id} role="presentation" className={styles.heading}>
          {heading}
        </div>
      )}
      {choices.map((choice, i) => (
        <div
          key={first + i}
          id={optionId(first + i)}
          role="option"
          tabIndex={-1}
          aria-selected={first + i === active}
          className={styles.option}
          data-choice={choice.kind === 'place' ? choice.place.kind : choice.kind}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(choice)}
          onKeyDown={(event) => event.key === 'Enter' && choose(choice)}
        >
          <SearchOption choice={choice} text={text} />
        </div>
      ))}
    </fieldset>
  );
}
