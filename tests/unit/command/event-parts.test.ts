import { describe, expect, it } from 'vitest';
import { type EventPart, eventParts, lastScore } from '@/app/(work)/_road/event-parts';
import { ACTION_KINDS, type ActionKind } from '@/lib/authority/ledger-actions';
import type { EventData } from '@/lib/ledger/event';
import { nextState } from '@/lib/ledger/next-state';
import type { IssueState } from '@/lib/ledger/states';
import type { EventKind } from '@/lib/ledger/transitions';

type Kind = Exclude<EventKind, 'import'>;

const [DAY_1, DAY_2, DAY_3] = [
  '2026-08-03T09:00:00.000Z',
  '2026-08-05T09:00:00.000Z',
  '2026-08-07T09:00:00.000Z',
];
const limit = { amount: 3, unit: 'working_day' } as const;

/** The events of an entry that went this way. */
function road(steps: readonly (readonly [Kind, EventData?])[]) {
  let state: IssueState | null = null;
  return steps.map(([kind, data = {}], index) => {
    const to: IssueState | null = nextState(kind, state);
    if (to === null) throw new Error(`No ${kind} from ${state}`);
    state = to;
    return { sequence: index + 1, kind, to, data: data as Record<string, unknown> };
  });
}

const REGISTERED = [
  'register',
  { category: 'noise', impactGrade: 1, hazardGrade: 0, number: 'LJ-1' },
] as const;
const DISPATCHED = [
  'dispatch',
  { leadUnit: 'property', supportUnits: ['police'], limit, dueAt: DAY_1 },
] as const;
const GIVEN = [REGISTERED, DISPATCHED] as const;
const STARTED = [...GIVEN, ['start'] as const];
const HELD = [...STARTED, ['hold', { reviewDate: '2026-09-01' }] as const];
const SENT_UP = [...STARTED, ['escalate', { level: 'district', addressee: '区城管局' }] as const];
const SUBMITTED = [...STARTED, ['submit'] as const];
const VERIFIED = [...SUBMITTED, ['verify_pass'] as const];
const WRITTEN_OFF = [...VERIFIED, ['write_off'] as const];
const MERGED = [REGISTERED, ['merge', { mergedInto: 'LJ-9' }] as const];
const measure = { name: '延长亮灯', unit: '小时', value: 2 };
const PROMISE = { measure, effectiveFrom: '2026-08-03', checkOn: '2026-08-10' };

const units = (...codes: string[]) => ({ is: 'units', codes });
const instant = (at: string) => ({ is: 'instant', at });
const limited = { name: 'limit', now: { is: 'limit', limit } };

/** For every step: the road before it, what its event holds, and what is to be read of it. */
const STEPS: Record<ActionKind, [before: readonly (readonly [Kind, EventData?])[], EventData, unknown[]]> = {
  dispatch: [
    GIVEN,
    { leadUnit: 'safety', supportUnits: [], limit, dueAt: DAY_2 },
    [
      { name: 'lead', was: units('property'), now: units('safety') },
      { name: 'support', was: units('police'), now: units() },
      limited,
      { name: 'due', was: instant(DAY_1), now: instant(DAY_2) },
    ],
  ],
  classify: [
    GIVEN,
    { category: 'fire', impactGrade: 1, hazardGrade: 2 },
    [
      { name: 'category', was: { is: 'category', code: 'noise' }, now: { is: 'category', code: 'fire' } },
      {
        name: 'severity',
        was: { is: 'severity', severity: 2, impact: 1, hazard: 0 },
        now: { is: 'severity', severity: 4, impact: 1, hazard: 2 },
      },
    ],
  ],
  not_accept: [[REGISTERED], {}, []],
  return: [GIVEN, {}, [{ name: 'lead', was: units('property'), now: units() }]],
  start: [GIVEN, {}, []],
  progress: [STARTED, {}, []],
  submit: [STARTED, {}, []],
  request_extension: [STARTED, {}, [{ name: 'dueNow', now: instant(DAY_1) }]],
  grant_extension: [STARTED, { dueAt: DAY_2 }, [{ name: 'due', was: instant(DAY_1), now: instant(DAY_2) }]],
  refuse_extension: [STARTED, {}, [{ name: 'dueNow', now: instant(DAY_1) }]],
  hold: [STARTED, { reviewDate: '2026-09-01' }, [{ name: 'review', now: { is: 'day', day: '2026-09-01' } }]],
  resume: [HELD, { limit, dueAt: DAY_3 }, [limited, { name: 'due', now: instant(DAY_3) }]],
  escalate: [
    STARTED,
    { level: 'city', addressee: '市住建局' },
    [
      { name: 'level', was: { is: 'level', level: 'street' }, now: { is: 'level', level: 'city' } },
      { name: 'addressee', now: { is: 'words', text: '市住建局' } },
    ],
  ],
  escalation_reply: [SENT_UP, {}, [{ name: 'addressee', now: { is: 'words', text: '区城管局' } }]],
  take_back: [
    SENT_UP,
    { leadUnit: 'safety', limit, dueAt: DAY_3 },
    [
      { name: 'lead', was: units('property'), now: units('safety') },
      limited,
      { name: 'due', now: instant(DAY_3) },
    ],
  ],
  verify_pass: [SUBMITTED, {}, []],
  verify_fail: [
    SUBMITTED,
    { limit, dueAt: DAY_3 },
    [limited, { name: 'due', was: instant(DAY_1), now: instant(DAY_3) }],
  ],
  write_off: [VERIFIED, {}, []],
  reopen: [
    WRITTEN_OFF,
    { leadUnit: 'property', limit, dueAt: DAY_3 },
    [
      { name: 'lead', now: units('property') },
      limited,
      { name: 'due', was: instant(DAY_1), now: instant(DAY_3) },
    ],
  ],
  merge: [
    [REGISTERED],
    { mergedInto: 'LJ-9' },
    [{ name: 'mergedInto', now: { is: 'issue', number: 'LJ-9' } }],
  ],
  split: [MERGED, {}, [{ name: 'splitFrom', now: { is: 'issue', number: 'LJ-9' } }]],
  correct: [STARTED, { corrected: ['title'] }, []],
  promise: [
    STARTED,
    PROMISE,
    [
      { name: 'measure', now: { is: 'measure', ...measure } },
      { name: 'from', now: { is: 'day', day: '2026-08-03' } },
      { name: 'check', now: { is: 'day', day: '2026-08-10' } },
    ],
  ],
  promise_check: [
    [...STARTED, ['promise', PROMISE]],
    { ...PROMISE, outcome: 'broken' },
    [
      { name: 'measure', now: { is: 'measure', ...measure } },
      { name: 'from', now: { is: 'day', day: '2026-08-03' } },
      { name: 'check', now: { is: 'day', day: '2026-08-10' } },
      { name: 'outcome', now: { is: 'outcome', outcome: 'broken' } },
    ],
  ],
  reply: [STARTED, {}, []],
  satisfaction: [WRITTEN_OFF, { score: 2 }, [{ name: 'score', now: { is: 'score', score: 2 } }]],
  comment: [
    STARTED,
    { opinions: ['YJ-7', 'YJ-8'] },
    [{ name: 'opinions', now: { is: 'list', of: ['YJ-7', 'YJ-8'] } }],
  ],
};

describe('what a step set', () => {
  it.each(ACTION_KINDS)('%s: is read from its event, with what stood before', (kind) => {
    const [before, data, expected] = STEPS[kind];
    expect(eventParts(road([...before, [kind, data]])).at(-1)).toEqual(expected);
  });

  it('names at first to whom a problem was given and until when, without a former value', () => {
    expect(eventParts(road([REGISTERED, DISPATCHED])).at(-1)).toEqual<EventPart[]>([
      { name: 'lead', now: { is: 'units', codes: ['property'] } },
      { name: 'support', now: { is: 'units', codes: ['police'] } },
      { name: 'limit', now: { is: 'limit', limit } },
      { name: 'due', now: { is: 'instant', at: DAY_1! } },
    ]);
  });

  it('says which step lost its words', () => {
    expect(eventParts(road([...STARTED, ['redact', { redacted: 2 }]])).at(-1)).toEqual([
      { name: 'redacted', now: { is: 'event', kind: 'dispatch', sequence: 2 } },
    ]);
  });

  it('knows that a level and an addressee came off when the handling was taken back', () => {
    const again = [
      ...SENT_UP,
      ['take_back'],
      ['escalate', { level: 'city', addressee: '市城管局' }],
    ] as const;
    const parts = eventParts(road(again)).at(-1)!;
    expect(parts.find(({ name }) => name === 'level')).toEqual({
      name: 'level',
      was: { is: 'level', level: 'street' },
      now: { is: 'level', level: 'city' },
    });
  });

  it('leaves what did not change without a former value', () => {
    const same = { category: 'noise', impactGrade: 1, hazardGrade: 0 } as const;
    const parts = eventParts(road([REGISTERED, ['classify', same]])).at(-1)!;
    expect(parts.map(({ name, was }) => [name, was])).toEqual([
      ['category', undefined],
      ['severity', undefined],
    ]);
  });
});

it('takes the last verdict of the residents as theirs', () => {
  expect(
    lastScore(road([...WRITTEN_OFF, ['satisfaction', { score: 2 }], ['satisfaction', { score: 4 }]])),
  ).toBe(4);
  expect(lastScore(road(WRITTEN_OFF))).toBeNull();
});
