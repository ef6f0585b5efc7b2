'use client';
import { useTranslations } from 'next-intl';
import type { IssueEntry } from '@/lib/contract/issue';
import { LONGEST_TITLE, type NamedKind } from '@/lib/contract/said-place';
import { PlacePicker } from '../../../_place/place-picker';
import type { ChosenPlace } from '../../../_place/read-place';
import { useCommand } from '../../_state/command-context';
import type { Names } from '../../_state/names';
import styles from './actions.module.css';

/** The words of an entry, as they stand; what is changed here stays to be seen beside the old. */
export function WordingFields({ entry }: { entry: IssueEntry }) {
  const t = useTranslations('act');
  return (
    <>
      <label className={styles.field}>
        {t('title')}
        <input name="title" defaultValue={entry.title} maxLength={LONGEST_TITLE} required />
      </label>
      <label className={styles.field}>
        {t('description')}
        <textarea name="description" defaultValue={entry.description} rows={2} maxLength={2000} />
      </label>
    </>
  );
}

/** Where the entry says that it is: only a place that is touched is sent. */
export function PlaceField({ entry }: { entry: IssueEntry }) {
  const t = useTranslations('act');
  const { names } = useCommand();
  return (
    <PlacePicker label={t('placeText')} first={{ text: entry.placeText, chosen: placeOf(entry, names) }} />
  );
}

/** What it lies in, narrowest first, as the ledger has it. */
function placeOf(entry: IssueEntry, names: Names): ChosenPlace | null {
  if (entry.merchant) return { kind: 'merchant', code: entry.merchant.code, name: entry.merchant.name };
  const kinds = ['crossing', 'building', 'road', 'grid', 'community'] as const satisfies readonly NamedKind[];
  const kind = kinds.find((one) => entry[one] !== null);
  return kind ? { kind, code: entry[kind]!, name: names.of(kind, entry[kind]!) } : null;
}
