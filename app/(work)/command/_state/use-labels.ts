'use client';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { AreaRef, Facet, LevelCode } from '@/lib/contract/filter';
import { NONE } from '@/lib/contract/filter';
import type { IssueState, Light } from '@/lib/ledger/states';
import { useStanding } from './command-context';

export interface Labels {
  /** the words for a facet's value */
  value(facet: Facet, value: string): string;
  place(place: AreaRef): string;
}

/** Words for codes, in the language of the page. */
export function useLabels(): Labels {
  const t = useTranslations();
  const { names } = useStanding();
  return useMemo(() => {
    const value = (facet: Facet, code: string): string => {
      switch (facet) {
        case 'state':
          return t(`state.${code as IssueState}`);
        case 'light':
          return t(`light.${code as Light}`);
        case 'level':
          return t(`level.${code as LevelCode}`);
        case 'severity':
          return t(`severity.${code as '1'}`);
        case 'category':
          return names.of('category', code);
        default:
          return code === NONE ? t(`none.${facet}`) : names.of(facet, code);
      }
    };
    const place = ({ kind, code }: AreaRef) => (code === NONE ? t('area.none') : names.of(kind, code));
    return { value, place };
  }, [t, names]);
}
