import type { useTranslations } from 'next-intl';
import type { Acted } from '@/lib/contract/issue';

/** As what somebody acted: by his title; by his role for whoever is not told who it was. */
export const actedAs = (
  { actor, actorTitle, actorRole }: Acted,
  t: ReturnType<typeof useTranslations<never>>,
): string | null => actorTitle ?? (actor === null && actorRole !== null ? t(`role.${actorRole}`) : null);
