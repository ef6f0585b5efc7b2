import { useLocale, useTranslations } from 'next-intl';
import type { RouteReason } from '@/lib/routing/route-issue';

/** Says in words why an issue goes to whom it goes. */
export function useReasonWords(): (reasons: readonly RouteReason[]) => string {
  const t = useTranslations('act');
  const language = useLocale();
  const inOwn = (reason: RouteReason) => {
    if (reason.by !== 'rule') return t(`reason.${reason.by}`);
    return language === 'en' ? reason.nameEn : reason.nameZh;
  };
  return (reasons) => reasons.map(inOwn).join(t('then'));
}
