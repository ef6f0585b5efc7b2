import { describe, expect, it } from 'vitest';
import {
  ACTION_KINDS,
  ACTION_RULES,
  type ActionStanding,
  type Actor,
  likelyAction,
  offerActions,
  refuseAction,
  whatIsAsked,
} from '@/lib/authority/ledger-actions';
import { ROLES } from '@/lib/authority/roles';
import { ISSUE_STATES, type IssueState } from '@/lib/ledger/states';
import { type EventKind, HANDLING_KINDS, TRANSITIONS } from '@/lib/ledger/transitions';

const standing = (
  state: IssueState,
  isHandledByActor = false,
  asked: Partial<ActionStanding> = {},
): ActionStanding => ({
  state,
  leadUnit: 'property',
  supportUnits: ['safety'],
  isHandledByActor,
  pendingPromises: 0,
  isExtensionAsked: false,
  hasReply: false,
  ...asked,
});
const actor = (role: Actor['role'], ...units: string[]): Actor => ({ role, units });

describe('who may take which step', () => {
  it('an inspector never handles: no step of handling is open to him in any state', () => {
    for (const state of ISSUE_STATES) {
      for (const kind of HANDLING_KINDS)
        expect(refuseAction(kind, actor('inspector', 'property'), standing(state))).toBe('role');
    }
  });

  it('a resident is asked whether it is solved once somebody says so, or that it will not be', () => {
    const asked = ISSUE_STATES.filter(
      (state) => refuseAction('satisfaction', actor('clerk'), standing(state)) === null,
    );
    expect(new Set(asked)).toEqual(
      new Set(['submitted', 'rework', 'verified', 'written_off', 'not_accepted']),
    );
  });

  it('nobody else verifies', () => {
    for (const role of ROLES.filter((one) => one !== 'inspector'))
      expect(refuseAction('verify_pass', actor(role, 'property'), standing('submitted'))).toBe('role');
    expect(refuseAction('verify_pass', actor('inspector', 'inspection'), standing('submitted'))).toBeNull();
  });

  it('whoever handled it has not the second key, whatever he is now', () => {
    for (const kind of ['verify_pass', 'verify_fail'] as const)
      expect(refuseAction(kind, actor('inspector'), standing('submitted', true))).toBe('two_keys');
    for (const role of ['inspector', 'leader'] as const)
      expect(refuseAction('write_off', actor(role), standing('verified', true))).toBe('two_keys');
  });

  it('a handler handles what his unit leads, notes progress where it supports, and touches nothing else', () => {
    const offered = (...units: string[]) => offerActions(actor('handler', ...units), standing('in_progress'));
    expect(offered('property')).toEqual(expect.arrayContaining(['submit', 'progress', 'return']));
    expect(offered('safety')).toContain('progress');
    expect(offered('safety')).not.toContain('submit');
    expect(offered('fire')).toEqual(['comment']);
    expect(refuseAction('submit', actor('handler', 'fire'), standing('in_progress'))).toBe('unit');
  });

  it('a volunteer takes no step at all', () => {
    for (const state of ISSUE_STATES) expect(offerActions(actor('volunteer'), standing(state))).toEqual([]);
  });

  it('nothing is offered that the road does not permit, in any state to anybody', () => {
    for (const role of ROLES) {
      for (const state of ISSUE_STATES) {
        for (const kind of offerActions(actor(role, 'property'), standing(state)))
          expect(TRANSITIONS.some((step) => step.kind === kind && step.from === state)).toBe(true);
      }
    }
  });

  it('what is beside the road is not put forward', () => {
    const offered = offerActions(actor('handler', 'property'), standing('submitted', true));
    expect(offered).toEqual(['reply', 'comment']);
    expect(likelyAction(standing('submitted'), offered)).toBeNull();
  });

  it('more time is granted or refused when it was asked for, once, and is then what the desk does first', () => {
    for (const state of ['dispatched', 'in_progress', 'rework'] as const) {
      const [calm, asked] = [standing(state), standing(state, false, { isExtensionAsked: true })];
      for (const kind of ['grant_extension', 'refuse_extension'] as const) {
        expect(refuseAction(kind, actor('clerk'), calm)).toBe('state');
        expect(refuseAction(kind, actor('clerk'), asked)).toBeNull();
      }
      const handler = actor('handler', 'property');
      expect(refuseAction('request_extension', handler, calm)).toBeNull();
      expect(refuseAction('request_extension', handler, asked)).toBe('state');
      const offered = offerActions(actor('clerk'), asked);
      expect(offered.slice(0, 2)).toEqual(['grant_extension', 'refuse_extension']);
      expect(likelyAction(asked, offered)).toBe('grant_extension');
    }
  });

  it('what was sent up is taken back once the answer is there', () => {
    const likely = (hasReply: boolean) => {
      const sent = standing('escalated', false, { hasReply });
      return likelyAction(sent, offerActions(actor('clerk'), sent));
    };
    expect([likely(false), likely(true)]).toEqual(['escalation_reply', 'take_back']);
  });

  it('whether something is asked is told by the last event that asks or answers', () => {
    const after = (...kinds: EventKind[]) => whatIsAsked(kinds.map((kind) => ({ kind })));
    expect(after('register', 'dispatch')).toEqual({ isExtensionAsked: false, hasReply: false });
    expect(after('dispatch', 'request_extension', 'comment').isExtensionAsked).toBe(true);
    for (const end of ['grant_extension', 'refuse_extension', 'dispatch', 'return', 'verify_fail'] as const)
      expect(after('dispatch', 'request_extension', end).isExtensionAsked).toBe(false);
    expect(after('escalate', 'escalation_reply').hasReply).toBe(true);
    expect(after('escalate', 'escalation_reply', 'take_back', 'escalate').hasReply).toBe(false);
  });

  it('every step is somebody’s', () => {
    for (const kind of ACTION_KINDS) expect(ACTION_RULES[kind].roles.length).toBeGreaterThan(0);
  });

  it.each([
    ['clerk', 'registered', 'dispatch'],
    ['leader', 'returned', 'dispatch'],
    ['handler', 'dispatched', 'start'],
    ['handler', 'in_progress', 'submit'],
    ['inspector', 'submitted', 'verify_pass'],
    ['leader', 'verified', 'write_off'],
    ['clerk', 'on_hold', 'resume'],
  ] as const)('to a %s the likely step from %s is %s', (role, state, kind) => {
    const offered = offerActions(actor(role, 'property'), standing(state));
    expect(offered[0]).toBe(kind);
    expect(likelyAction(standing(state), offered)).toBe(kind);
  });
});
