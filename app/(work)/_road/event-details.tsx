import { useLocale, useTranslations } from 'next-intl';
import { formatMinute, formatShortDay } from '@/app/_i18n/format-time';
import type { IssueEvent } from '@/lib/contract/issue';
import { useLimitWords } from '../_actions/limit-words';
import type { Names } from '../command/_state/names';
import styles from './event-details.module.css';
import type { EventPart, PartValue } from './event-parts';

interface EventDetailsProps {
  parts: readonly EventPart[];
  correction: IssueEvent['correction'];
  names: Names;
  /** leads to another entry */
  linkTo(number: string): React.ReactNode;
}

/** What a step set and what it corrected, the old value beside the new one. */
export function EventDetails({ parts, correction, names, linkTo }: EventDetailsProps) {
  const t = useTranslations();
  const say = useValueWords(names, linkTo);
  const { title, description, place } = correction ?? {};
  const corrected = [
    { field: 'title' as const, pair: title },
    { field: 'description' as const, pair: description },
    { field: 'place' as const, pair: place?.map(({ text }) => text) },
  ];
  if (parts.length === 0 && correction === null) return null;
  return (
    <dl className={styles.details}>
      {parts.map(({ name, was, now }) => (
        <div key={name} data-part={name}>
          <dt>{t(`set.${name}`)}</dt>
          <Change was={was && say(was)} now={say(now)} />
        </div>
      ))}
      {corrected.map(
        ({ field, pair }) =>
          pair && (
            <div key={field} data-corrected={field}>
              <dt>{t(`correction.${field}`)}</dt>
              <Change was={pair[0] || t('correction.nothing')} now={pair[1] || t('correction.nothing')} />
            </div>
          ),
      )}
    </dl>
  );
}

function Change({ was, now }: { was: React.ReactNode; now: React.ReactNode }) {
  const t = useTranslations('correction');
  if (was === undefined) return <dd>{now}</dd>;
  return (
    <dd>
      {t('before')} <del>{was}</del> {t('after')} <ins>{now}</ins>
    </dd>
  );
}

/** Says what was set in the language of the page. */
function useValueWords(names: Names, linkTo: EventDetailsProps['linkTo']) {
  const t = useTranslations();
  const language = useLocale();
  const limitWords = useLimitWords();
  const { timeZone } = names.dictionary.office;
  return (value: PartValue): React.ReactNode => {
    switch (value.is) {
      case 'category':
        return names.of('category', value.code);
      case 'severity': {
        const grades = t('entry.grades', {
          impact: t(`entry.impact.${value.impact}`),
          hazard: t(`entry.hazard.${value.hazard}`),
        });
        return t(`severity.${value.severity}`) + t('words.bracketed', { text: grades });
      }
      case 'level':
        return t(`level.${value.level}`);
      case 'units':
        return value.codes.map((code) => names.of('unit', code)).join(t('words.comma')) || t('set.nobody');
      case 'limit':
        return limitWords(value.limit);
      case 'instant':
        return formatMinute(value.at, timeZone, language);
      case 'day':
        return formatShortDay(value.day, language);
      case 'issue':
        return linkTo(value.number);
      case 'outcome':
        return t(`entry.outcome.${value.outcome}`);
      case 'score':
        return t(`act.scores.${String(value.score) as '5'}`);
      case 'event':
        return t('set.step', { n: value.sequence, what: t(`event.${value.kind}`) });
      case 'measure':
        return t('set.measureWords', { name: value.name, value: value.value, unit: value.unit });
      case 'list':
        return value.of.join(t('words.comma'));
      case 'words':
        return value.text;
    }
  };
}
