'use client';
import { useTranslations } from 'next-intl';
import { LONGEST_TITLE } from '@/lib/contract/said-place';
import type { ChosenPlace } from '../_place/read-place';
import styles from './register.module.css';
import { SameIssues } from './same-issues';

/** What a list offers: its code and its name in the language of the page. */
export interface Coded {
  code: string;
  name: string;
}

/** What becomes of an opinion. */
export const FATES = ['issue', 'link', 'answer', 'wait'] as const;
export type Fate = (typeof FATES)[number];

interface SettleFieldsProps {
  fate: Fate;
  /** null where it can only become an entry */
  choose: ((fate: Fate) => void) | null;
  mayWait: boolean;
  categories: readonly Coded[];
  place: ChosenPlace | null;
}

/** What becomes of it: an entry of its own, part of one that is open, answered at once, or waiting. */
export function SettleFields({ fate, choose, mayWait, categories, place }: SettleFieldsProps) {
  const t = useTranslations('register');
  return (
    <>
      {choose && (
        <fieldset className={styles.choice}>
          <legend>{t('fate')}</legend>
          {FATES.filter((one) => mayWait || one !== 'wait').map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="fate"
                value={one}
                checked={fate === one}
                onChange={() => choose(one)}
              />
              {t(`fates.${one}`)}
            </label>
          ))}
        </fieldset>
      )}
      {fate === 'issue' && (
        <>
          <label>
            {t('category')}
            <select name="category" defaultValue="" required>
              <option value="" disabled>
                {t('choose')}
              </option>
              {categories.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t('title')}
            <input name="title" maxLength={LONGEST_TITLE} placeholder={t('titleHint')} />
          </label>
        </>
      )}
      {fate === 'link' && <SameIssues place={place} />}
      {fate === 'answer' && (
        <label>
          {t('answer')}
          <textarea name="answer" rows={3} maxLength={2000} required />
        </label>
      )}
    </>
  );
}
