import type { getTranslations } from 'next-intl/server';
import type { OpenIssue } from '@/lib/contract/open-map';
import { openName } from '@/lib/map-style/open-marks';
import type { Language } from '@/lib/view-state/view';
import { dayInWords, daysBetween } from './day-words';

type T = Awaited<ReturnType<typeof getTranslations<'open'>>>;

/** How far a thing is, for its mark: closed, open, or past its day. Only while a unit works on it is there a day to be past. */
export type Standing = 'solved' | 'declined' | 'open' | 'overdue';

export function standingOf({ stage, dueOn }: OpenIssue, today: string): Standing {
  if (stage === 'solved' || stage === 'declined') return stage;
  return stage === 'working' && dueOn !== null && dueOn < today ? 'overdue' : 'open';
}

/** Since when, until when and with which unit, each as a piece of a line. */
export function issueFacts(issue: OpenIssue, today: string, language: Language, t: T): string[] {
  const { stage, openedOn, dueOn, closedOn } = issue;
  const day = (one: string) => dayInWords(one, today, language);
  const unit = issue.unit && openName(issue.unit, language);
  if (stage === 'solved' || stage === 'declined') {
    const took = closedOn === null ? null : daysBetween(openedOn, closedOn);
    const solved = stage === 'solved';
    return [
      closedOn && t(solved ? 'solvedOn' : 'declinedOn', { day: day(closedOn) }),
      solved && took !== null && (took > 0 ? t('tookDays', { n: took }) : t('sameDay')),
      unit && t('byUnit', { unit }),
    ].filter((part): part is string => Boolean(part));
  }
  return [
    t('since', { day: day(openedOn) }),
    dueOn ? t('until', { day: day(dueOn) }) : t('noDue'),
    unit ? t('withUnit', { unit }) : t('noUnit'),
  ];
}

/** How much time is left, or by how much it is past; null while no unit works on it. */
export function timeLeft({ stage, dueOn }: OpenIssue, today: string, t: T): string | null {
  if (dueOn === null || stage !== 'working') return null;
  const left = daysBetween(today, dueOn);
  if (left < 0) return t('overdueBy', { n: -left });
  return left === 0 ? t('today') : t('daysLeft', { n: left });
}
