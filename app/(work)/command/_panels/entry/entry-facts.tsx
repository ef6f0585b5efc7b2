'use client';
import { useTranslations } from 'next-intl';
import type { IssueEntry } from '@/lib/contract/issue';
import { useReasonWords } from '../../../_actions/reason-words';
import { lastScore } from '../../../_road/event-parts';
import { useCommand } from '../../_state/command-context';
import { useLabels } from '../../_state/use-labels';
import { ForceMark } from '../filter/force-mark';
import styles from './entry-panel.module.css';
import { useEntryTimes } from './entry-times';

const STANDARD_NAMES = { gbt47678_5: 'GB/T 47678.5', gbt30428_2: 'GB/T 30428.2' } as const;
const DATUM_NAMES = { wgs84: 'WGS-84', gcj02: 'GCJ-02', bd09: 'BD-09' } as const;
type Grade = '0' | '1' | '2';

/** Units and limit, category, level, times and tags; the codes of the standards at the end, folded. */
export function EntryFacts({ entry }: { entry: IssueEntry }) {
  const t = useTranslations();
  const { names } = useCommand();
  const labels = useLabels();
  const times = useEntryTimes(entry);
  const reasonWords = useReasonWords();
  const grades = t('entry.grades', {
    impact: t(`entry.impact.${String(entry.impactGrade) as Grade}`),
    hazard: t(`entry.hazard.${String(entry.hazardGrade) as Grade}`),
  });
  const score = lastScore(entry.events);
  const [limit, ...otherTimes] = times;
  // whose it is and until when comes first; the codes of the standards are for whoever asks for them
  const facts: [string, React.ReactNode][] = [
    [t('entry.lead'), entry.unit ? <Units key="lead" codes={[entry.unit]} /> : t('list.noUnit')],
    [t('entry.support'), entry.supportUnits.length > 0 && <Units key="support" codes={entry.supportUnits} />],
    limit!,
    [t('entry.routedBy'), reasonWords(entry.routedBy)],
    [t('entry.escalatedTo'), entry.escalatedTo],
    [t('entry.satisfaction'), score !== null && t(`act.scores.${String(score) as '5'}`)],
    [t('entry.category'), labels.value('category', entry.category)],
    [
      t('entry.severity'),
      t(`severity.${String(entry.severity) as '1'}`) + t('words.bracketed', { text: grades }),
    ],
    [t('entry.level'), t(`level.${entry.level}`)],
    ...otherTimes,
    [t('entry.merchant'), entry.merchant?.name],
    [t('entry.tags'), entry.tags.map((code) => names.of('tag', code)).join(t('words.comma'))],
    [t('facet.located'), <Precision key="precision" entry={entry} />],
    [t('entry.external'), entry.external && `${entry.external.source} ${entry.external.id}`],
    [t('entry.standards'), entry.standards.length > 0 && <Standards key="standards" entry={entry} />],
  ];
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{t('entry.facts')}</h3>
      <dl className={styles.facts}>
        {facts
          .filter(([, value]) => Boolean(value))
          .map(([name, value]) => (
            <Fact key={name} name={name}>
              {value}
            </Fact>
          ))}
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** Units with their classes of force. */
function Units({ codes }: { codes: readonly string[] }) {
  const t = useTranslations('words');
  const { names } = useCommand();
  return codes.map((code, i) => (
    <span key={code}>
      {i > 0 && t('comma')}
      {names.of('unit', code)}
      <ForceMark unit={code} />
    </span>
  ));
}

function Standards({ entry }: { entry: IssueEntry }) {
  const t = useTranslations('entry');
  return (
    <details>
      <summary className={styles.fold}>{t('standardCodes', { n: entry.standards.length })}</summary>
      <ul className={styles.codes}>
        {entry.standards.map(({ scheme, code, name }) => (
          <li key={scheme + code}>
            {STANDARD_NAMES[scheme]} <span className={styles.code}>{code}</span> {name}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Precision({ entry }: { entry: IssueEntry }) {
  const t = useTranslations('entry');
  const precision = t(`precision.${entry.placePrecision}`);
  return entry.enteredDatum
    ? `${precision} · ${t('datum', { datum: DATUM_NAMES[entry.enteredDatum] })}`
    : precision;
}
