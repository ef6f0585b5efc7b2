import { useTranslations } from 'next-intl';
import type { Limit } from '@/lib/ledger/limit';

/** Says a limit in words: 3 个工作日. */
export function useLimitWords(): (limit: Limit) => string {
  const t = useTranslations('entry');
  return ({ amount, unit }) => t(unit === 'working_day' ? 'limitDays' : 'limitHours', { n: amount });
}
