import { describe, expect, it } from 'vitest';
import { TimeStore } from '@/app/(work)/command/_time/time-store';

/** A store whose waiting takes no time, and what it did. */
function storeOf(show: (day: number, store: TimeStore) => void = () => undefined) {
  const waits: number[] = [];
  const shown: number[] = [];
  const rested: number[] = [];
  const store = new TimeStore(async (milliseconds) => {
    waits.push(milliseconds);
  });
  store.show = async (day) => {
    shown.push(day);
    show(day, store);
  };
  store.onRest = (day) => rested.push(day);
  return { store, waits, shown, rested };
}

describe('playing through the days', () => {
  it('shows each day once, in order, stops at the last and rests there once', async () => {
    const { store, shown, rested } = storeOf();
    await store.play(10, 14);
    expect(shown).toEqual([10, 11, 12, 13, 14]);
    expect(rested).toEqual([14]);
    expect(store.current()).toMatchObject({ movingDay: null, isPlaying: false });
  });

  it('waits for a day to be seen before the next one comes', async () => {
    const { store, shown } = storeOf();
    const seen: (() => void)[] = [];
    store.show = (day) => {
      shown.push(day);
      return new Promise((resolve) => seen.push(resolve));
    };
    const end = store.play(1, 2);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(shown).toEqual([1]);
    seen[0]?.();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(shown).toEqual([1, 2]);
    seen[1]?.();
    await end;
  });

  it('goes as fast as was chosen, from the very next day', async () => {
    const { store, waits } = storeOf((day, one) => day === 2 && one.setSpeed(2));
    store.setSpeed(15);
    await store.play(1, 3);
    expect(waits.map(Math.round)).toEqual([67, 500, 500]);
  });

  it('ends where it is paused', async () => {
    const { store, shown, rested } = storeOf((day, one) => day === 3 && one.rest());
    await store.play(1, 9);
    expect(shown).toEqual([1, 2, 3]);
    expect(rested).toEqual([3]);
  });

  it('ends when the handle is taken, which then leads', async () => {
    const { store, shown, rested } = storeOf((day, one) => day === 3 && one.moveTo(50));
    await store.play(1, 9);
    expect(shown).toEqual([1, 2, 3, 50]);
    expect(rested).toEqual([]);
    expect(store.current()).toMatchObject({ movingDay: 50, isPlaying: false });
    store.rest();
    expect(rested).toEqual([50]);
  });

  it('ends without a rest when something else has decided what is shown', async () => {
    const { store, rested } = storeOf((day, one) => day === 3 && one.cancel());
    await store.play(1, 9);
    expect(rested).toEqual([]);
    expect(store.current().movingDay).toBeNull();
  });

  it('rests once, however often it is told to', () => {
    const { store, rested } = storeOf();
    store.rest();
    store.moveTo(5);
    store.rest();
    store.rest();
    expect(rested).toEqual([5]);
  });
});
