import { useTranslations } from 'next-intl';
import { type ActionEntry, unitName, useChoices } from './action-choices';

/** Of what is told: as many of the newest steps, and so much of what was written. */
const MOST_STEPS = 3;
const MOST_CHARACTERS = 80;

const shortened = (text: string): string =>
  text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;

/** Says what was done with an entry since somebody saw it: each step with who took it and what he wrote, and how it stands now. */
export function useChangeWords(
  entry: Pick<ActionEntry, 'state' | 'unit' | 'events'>,
  seen: Pick<ActionEntry, 'state' | 'unit' | 'version'>,
): string {
  const t = useTranslations();
  const { units } = useChoices();
  const nameOf = (code: string | null) => (code === null ? t('list.noUnit') : unitName(units, code));
  const stepWords = ({ kind, actor, actorTitle, text }: ActionEntry['events'][number]) => {
    const what = t(`event.${kind}`);
    const who = [actorTitle, actor].filter(Boolean).join(' ');
    const told = who === '' ? what : t('act.changes.by', { what, who });
    return text ? t('act.changes.saying', { told, text: shortened(text) }) : told;
  };
  const steps = entry.events.filter(({ sequence }) => sequence > seen.version).slice(-MOST_STEPS);
  const stands = [
    entry.state !== seen.state &&
      t('act.changes.state', { from: t(`state.${seen.state}`), to: t(`state.${entry.state}`) }),
    entry.unit !== seen.unit && t('act.changes.unit', { from: nameOf(seen.unit), to: nameOf(entry.unit) }),
  ].filter((words) => words !== false);
  const standing = stands.length > 0 ? stands : [t('act.changes.same', { state: t(`state.${entry.state}`) })];
  return [...steps.map(stepWords), ...standing].join(t('words.semicolon'));
}
