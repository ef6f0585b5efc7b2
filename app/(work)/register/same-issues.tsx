'use client';
import { useTranslations } from 'next-intl';
import type { IssueList } from '@/lib/contract/issue';
import { OPEN_STATES } from '@/lib/ledger/states';
import type { ChosenPlace } from '../_place/read-place';
import { FailureNote } from '../command/_panels/frame/failure-note';
import { useResource } from '../command/_state/use-resource';
import styles from './register.module.css';

const MOST = 8;

/** The open entries of a place, of which an opinion may be one more voice; or the number of any other. */
export function SameIssues({ place }: { place: ChosenPlace | null }) {
  const t = useTranslations();
  const isArea = place !== null && place.kind !== 'merchant';
  const { data, failure, retry } = useResource<IssueList>(
    isArea
      ? `/api/issues?state=${OPEN_STATES.join(',')}&area=${encodeURIComponent(`${place.kind}:${place.code}`)}&limit=${MOST}`
      : null,
  );
  const rows = isArea ? (data?.rows ?? []) : [];
  return (
    <>
      {failure && <FailureNote failure={failure} retry={retry} />}
      {rows.length > 0 && (
        <fieldset className={styles.same}>
          <legend>{t('register.same', { name: place!.name })}</legend>
          {rows.map(({ number, title, state }) => (
            <label key={number}>
              <input type="radio" name="number" value={number} />
              <span>
                {title}
                <small>
                  {number} · {t(`state.${state}`)}
                </small>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <label>
        {t('register.number')}
        <input name="otherNumber" maxLength={100} autoComplete="off" required={rows.length === 0} />
      </label>
    </>
  );
}
