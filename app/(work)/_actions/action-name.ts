import type { useTranslations } from 'next-intl';
import type { ActionKind } from '@/lib/authority/ledger-actions';
import type { ActionEntry } from './action-choices';

/** What a step is called on an entry: given from one unit to another it has a name of its own. */
export const actionName = (
  t: ReturnType<typeof useTranslations<never>>,
  kind: ActionKind,
  { unit }: Pick<ActionEntry, 'unit'>,
): string => t(kind === 'dispatch' && unit !== null ? 'act.redispatch' : `act.kind.${kind}`);
