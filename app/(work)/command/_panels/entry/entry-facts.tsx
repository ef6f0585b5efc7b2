'use client';
import { useTranslations } from 'next-intl';
import type { IssueEntry } from '@/lib/contract/issue';
import { useReasonWords } from '../../../_actions/reason-words';
import { useCommand } from '../../_state/command-context';
import { useLabels } from '../../_state/use-labels';
import { ForceMark } from '../filter/force-mark';
import styles from './entry-panel.module.css';
import { useEntryTimes } from './entry-times';

const STANDARD_NAMES = { gbt47678_5: 'GB/T 47678.5', gbt30428_2: 'GB/T 30428.2' } as const;
const DATUM_NAMES = { wgs84: 'WGS-84', gcj02: 'GCJ-02', bd09: 'BD-09' } as const;
type Grade = '0' | '1' | '2';

/** Category with the codes of the standards, units, level, limit, times and tags. */
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
  const facts: [string, React.ReactNode][] = [
    [t('entry.category'), labels.value('category', entry.category)],
    [t('entry.standards'), <Standards key="standards" entry={entry} />],
    [t('entry.lead'), entry.unit ? <Units key="lead" codes={[entry.unit]} /> : t('list.noUnit')],
    [t('entry.support'), entry.supportUnits.length > 0 && <Units key="support" codes={entry.supportUnits} />],
    [t('entry.routedBy'), reasonWords(entry.routedBy)],
    [t('entry.level'), t(`level.${entry.level}`)],
    [t('entry.escalatedTo'), entry.escalatedTo],
    [
      t('entry.severity'),
      t(`severity.${String(entry.severity) as '1'}`) + t('words.bracketed', { text: grades }),
    ],
    ...times,
    [t('entry.merchant'), entry.merchant?.name],
    [t('entry.tags'), entry.tags.map((code) => names.of('tag', code)).join(t('words.comma'))],
    [t('facet.located'), <Precision key="precision" entry={entry} />],
    [t('entry.external'), entry.external && `${entry.external.source} ${entry.external.id}`],
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
  if (entry.standards.length === 0) return '—';
  return (
    <ul className={styles.codes}>
      {entry.standards.map(({ scheme, code, name }) => (
        <li key={scheme + code}>
          {STANDARD_NAMES[scheme]} <span className={styles.code}>{code}</span> {name}
        </li>
      ))}
    </ul>
  );
}

function Precision({ entry }: { entry: IssueEntry }) {
  const t = useTranslations('entry');
  const precision = t(`precision.${entry.placePrecision}`);
  return entry.enteredDatum
    ? `${precision} · ${t('datum', { datum: DATUM_NAMES[entry.enteredDatum] })}`
    : precision;
}
