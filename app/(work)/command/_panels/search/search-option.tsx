'use client';
import { useTranslations } from 'next-intl';
import { LightMark } from '@/app/_ui/light-mark';
import type { IssueSuggestion, PlaceSuggestion, Stretch } from '@/lib/contract/search';
import { useCommand } from '../../_state/command-context';
import type { Choice } from '../../_state/search-choices';
import styles from './search-option.module.css';

/** A text with the stretches marked in which the search found it. */
function Marked({ text, marks }: { text: string; marks: readonly Stretch[] }) {
  let end = 0;
  const parts = marks.flatMap(([from, until]) => {
    const before = text.slice(end, from);
    end = until;
    return [before, <mark key={from}>{text.slice(from, until)}</mark>];
  });
  return (
    <>
      {parts}
      {text.slice(end)}
    </>
  );
}

const marksOf = (mark: Stretch | null): Stretch[] => (mark ? [mark] : []);

/** The name in the language of the page, and the Chinese one beside it where only that was found. */
function PlaceName({ place }: { place: PlaceSuggestion }) {
  const { names } = useCommand();
  const { nameZh, nameEn, markZh, markEn } = place;
  const isChinese = names.own(place) === nameZh;
  const [name, mark] = isChinese ? [nameZh, markZh] : [nameEn, markEn];
  const [other, otherMark] = isChinese ? [nameEn, markEn] : [nameZh, markZh];
  return (
    <span className={styles.name}>
      <Marked text={name} marks={marksOf(mark)} />
      {mark === null && otherMark !== null && (
        <span className={styles.other}>
          <Marked text={other} marks={[otherMark]} />
        </span>
      )}
    </span>
  );
}

function PlaceOption({ place }: { place: PlaceSuggestion }) {
  const t = useTranslations('search');
  const { names } = useCommand();
  const { kind, community, grid, open } = place;
  const outer = community === null || kind === 'community' ? '' : names.of('community', community);
  const inner = grid === null || kind === 'grid' ? '' : names.of('grid', grid);
  // A grid is often called after its community, whose name stands there already.
  const path = [outer, inner.startsWith(outer) ? inner.slice(outer.length).trim() : inner].filter(Boolean);
  return (
    <>
      <PlaceName place={place} />
      {open !== null && <span className={styles.note}>{t('open', { n: open })}</span>}
      {path.length > 0 && <span className={styles.where}>{path.join(' › ')}</span>}
    </>
  );
}

function IssueOption({ issue }: { issue: IssueSuggestion }) {
  const t = useTranslations();
  const { found, number, title, placeText, state, light } = issue;
  const marksIn = (place: typeof found.in) => (found.in === place ? found.marks : []);
  const text = (place: 'number' | 'title' | 'placeText', whole: string) =>
    found.in === place ? found.text : whole;
  return (
    <>
      <span className={styles.name}>
        <LightMark light={light} label={t(`light.${light}`)} />
        <Marked text={text('title', title)} marks={marksIn('title')} />
      </span>
      <span className={styles.note}>{t(`state.${state}`)}</span>
      <span className={styles.where}>
        <Marked text={text('number', number)} marks={marksIn('number')} />
        {' · '}
        {found.in === 'description' ? (
          <Marked text={found.text} marks={found.marks} />
        ) : (
          <Marked text={text('placeText', placeText)} marks={marksIn('placeText')} />
        )}
      </span>
    </>
  );
}

/** What one suggestion says. */
export function SearchOption({ choice, text }: { choice: Choice; text: string }) {
  const t = useTranslations('search');
  if (choice.kind === 'place') return <PlaceOption place={choice.place} />;
  if (choice.kind === 'issue') return <IssueOption issue={choice.issue} />;
  return <span className={styles.words}>{t('filterWords', { text })}</span>;
}
