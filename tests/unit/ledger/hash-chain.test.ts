import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '@/lib/ledger/canonical-json';
import { digestText, GENESIS_HASH, hashEvent, type LinkedEvent, verifyChain } from '@/lib/ledger/hash-chain';
import { randomRoad } from './random-road';

/** Several roads, one after the other, in one chain. */
const chain: fc.Arbitrary<LinkedEvent[]> = fc
  .array(randomRoad, { minLength: 1, maxLength: 4 })
  .map((roads) => {
    const events: LinkedEvent[] = [];
    let previousHash = GENESIS_HASH;
    roads.forEach((road, i) => {
      for (const step of road) {
        const id = events.length + 1;
        const event = {
          id,
          issueId: i + 1,
          sequence: step.sequence,
          kind: step.kind,
          fromState: step.from ?? '',
          toState: step.to,
          at: step.at.toISOString(),
          actorId: id % 5 ? id % 5 : null,
          actorUnitId: null,
          data: JSON.parse(JSON.stringify(step.data)) as Json,
          textDigest: id % 2 ? digestText(new Uint8Array(16), `text ${id}`) : null,
        };
        const hash = hashEvent(previousHash, event);
        events.push({ ...event, previousHash, hash });
        previousHash = hash;
      }
    });
    return events;
  });

const FIELDS = [
  'issueId',
  'sequence',
  'kind',
  'fromState',
  'toState',
  'at',
  'actorId',
  'actorUnitId',
  'data',
  'textDigest',
] as const;

function tamper(event: LinkedEvent, field: (typeof FIELDS)[number]): LinkedEvent {
  const value = event[field];
  if (field === 'data') return { ...event, data: { ...(event.data as object), category: 'L99' } };
  if (typeof value === 'number') return { ...event, [field]: value + 1 };
  if (value === null) return { ...event, [field]: field === 'textDigest' ? '00' : 7 };
  return { ...event, [field]: `${String(value)} ` };
}

describe('the hash chain', () => {
  it('is sound as written', () => {
    fc.assert(
      fc.property(chain, (events) => {
        expect(verifyChain(events)).toEqual({
          sound: true,
          lastEventId: events.length,
          hash: events.at(-1)!.hash,
        });
      }),
    );
  });

  it('can be verified from any event on, with the head before it', () => {
    fc.assert(
      fc.property(chain, fc.nat(), (events, pick) => {
        const from = pick % events.length;
        const start = from === 0 ? undefined : { lastEventId: from, hash: events[from - 1]!.hash };
        expect(verifyChain(events.slice(from), start).sound).toBe(true);
      }),
    );
  });

  it('finds a change to any field of any event at that event', () => {
    fc.assert(
      fc.property(chain, fc.nat(), fc.constantFrom(...FIELDS), (events, pick, field) => {
        const i = pick % events.length;
        const tampered = events.with(i, tamper(events[i]!, field));
        expect(verifyChain(tampered)).toEqual({ sound: false, eventId: i + 1, reason: 'hash' });
      }),
    );
  });

  it('finds a forged hash at the event itself, even when the forger made it fit', () => {
    fc.assert(
      fc.property(chain, fc.nat(), (events, pick) => {
        const i = pick % events.length;
        const forged = tamper(events[i]!, 'at');
        const hash = hashEvent(forged.previousHash, forged);
        const verdict = verifyChain(events.with(i, { ...forged, hash }));
        if (i === events.length - 1) expect(verdict).toMatchObject({ sound: true });
        else expect(verdict).toEqual({ sound: false, eventId: i + 2, reason: 'previous_hash' });
      }),
    );
  });

  it('finds a missing, a swapped and a doubled event', () => {
    fc.assert(
      fc.property(
        chain.filter((events) => events.length > 2),
        (events) => {
          expect(verifyChain(events.toSpliced(1, 1))).toEqual({ sound: false, eventId: 2, reason: 'gap' });
          expect(verifyChain([events[1]!, events[0]!, ...events.slice(2)]).sound).toBe(false);
          expect(verifyChain([events[0]!, ...events]).sound).toBe(false);
        },
      ),
    );
  });
});

describe('the digest of a text', () => {
  it('depends on every byte of the text and on the salt', () => {
    const salt = Uint8Array.from({ length: 16 }, (_, i) => i);
    const digest = digestText(salt, '已疏通');
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(digestText(salt, '已疏通。')).not.toBe(digest);
    expect(digestText(new Uint8Array(16), '已疏通')).not.toBe(digest);
  });
});
