import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { type ActionEntry, unitName, useChoices } from './action-choices';

/** Says what of an entry has become other than it was when its form was opened: its state, whose it is, or neither. */
export function useChangeWords({ state, unit }: Pick<ActionEntry, 'state' | 'unit'>): string {
  const t = useTranslations();
  const { units } = useChoices();
  const [opened] = useState({ state, unit });
  const nameOf = (code: string | null) => (code === null ? t('list.noUnit') : unitName(units, code));
  const changes = [
    state !== opened.state &&
      t('act.changes.state', { from: t(`state.${opened.state}`), to: t(`state.${state}`) }),
    unit !== opened.unit && t('act.changes.unit', { from: nameOf(opened.unit), to: nameOf(unit) }),
  ].filter(Boolean);
  return changes.join(t('words.semicolon')) || t('act.changes.same', { state: t(`state.${state}`) });
}
