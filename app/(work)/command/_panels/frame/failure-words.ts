import type { useTranslations } from 'next-intl';
import type { FetchFailure } from '../../_state/fetch-json';

/** What went wrong; a filter that was refused is named by what stands in the address. */
export const failureWords = (
  t: ReturnType<typeof useTranslations<never>>,
  { kind, field, value }: FetchFailure,
): string =>
  kind === 'refused' && field !== null
    ? t('status.refusedValue', { field, value: value ?? '' })
    : t(`status.${kind}`);
