import fc from 'fast-check';
import type { ActionKind } from '@/lib/authority/ledger-actions';
import type { Role } from '@/lib/authority/roles';

/** Roles that take steps; those who handle and those who check come most. */
export const ACTING: readonly Role[] = [
  'leader',
  'clerk',
  'handler',
  'grid_worker',
  'inspector',
  'handler',
  'inspector',
];

/** What somebody does next, in numbers that a run makes sense of by how things then stand. */
export interface Wish {
  /** which of the issues that are worked on */
  issue: number;
  /** which of the people */
  who: number;
  /** in which of the roles that act: the same person may come back in another one, as after he was moved */
  role: number;
  /** which step of those that are offered to him, or of all of them */
  step: number;
  isOffered: boolean;
  /** how many versions ago he looked */
  behind: number;
  /** sent twice, as by a double click */
  isTwice: boolean;
}

/** Several people at once, wave after wave; in each wave all see the same and act at the same time. */
export const waves = (people: number, issues: number): fc.Arbitrary<Wish[][]> =>
  fc.array(
    fc.array(
      fc.record({
        issue: fc.nat(issues - 1),
        who: fc.nat(people - 1),
        role: fc.nat(ACTING.length - 1),
        step: fc.nat(999),
        isOffered: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
        behind: fc.constantFrom(0, 0, 0, 0, 1),
        isTwice: fc.constantFrom(false, false, false, true),
      }),
      { minLength: 2, maxLength: 6 },
    ),
    { minLength: 40, maxLength: 60, size: 'max' },
  );

const limit = { amount: 2, unit: 'working_day' } as const;

/** A body that is right for the kind, but perhaps not for how things stand. */
export function bodyOf(
  kind: ActionKind,
  step: number,
  other: string,
  promise: number,
): Record<string, unknown> {
  const leadUnit = ['property', 'safety', 'urban_management'][step % 3]!;
  const BODIES: Partial<Record<ActionKind, object>> = {
    dispatch: { leadUnit, supportUnits: step % 2 ? ['fire'] : [], limit },
    take_back: { leadUnit, limit },
    reopen: { leadUnit, limit },
    classify: { category: ['L01', 'L05', 'L09'][step % 3], impactGrade: step % 3, hazardGrade: 0 },
    grant_extension: { limit },
    resume: { limit },
    verify_fail: { limit },
    hold: { reviewDate: '2026-09-01' },
    escalate: { level: 'district', addressee: '示例局' },
    merge: { mergedInto: other },
    satisfaction: { score: (step % 5) + 1 },
    correct: { title: `改第${step}次` },
    promise_check: { promise, outcome: step % 2 ? 'kept' : 'broken' },
    promise: {
      measure: { name: '清运', unit: 'time', value: 2 },
      effectiveFrom: '2026-08-09',
      checkOn: '2026-08-20',
    },
  };
  return { kind, text: `第${step}步`, ...BODIES[kind] };
}
