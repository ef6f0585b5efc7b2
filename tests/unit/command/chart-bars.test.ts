import { describe, expect, it } from 'vitest';
import { mostOverdue } from '@/app/(work)/command/_charts/chart-bars';

const unit = (code: string, red: number, green: number) => ({ code, red, amber: 0, green, grey: 0 });

describe('the unit with the most overdue issues', () => {
  it('is the one with the largest number, whatever its share', () => {
    const units = [unit('safety', 8, 20), unit('water', 2, 0)];
    expect(mostOverdue({ units })).toEqual({ code: 'safety', red: 8, share: 8 / 28, units: 1 });
  });

  it('is, of several with as many, the one with the largest share, and says how many there are', () => {
    const units = [unit('safety', 8, 20), unit('telecom', 8, 2), unit('water', 2, 0)];
    expect(mostOverdue({ units })).toEqual({ code: 'telecom', red: 8, share: 0.8, units: 2 });
  });

  it('has no share to tell them apart by when several have as many of as many', () => {
    const units = [unit('safety', 8, 2), unit('telecom', 8, 2)];
    expect(mostOverdue({ units })).toMatchObject({ red: 8, share: null, units: 2 });
  });

  it('is nobody when nothing is overdue', () => {
    expect(mostOverdue({ units: [unit('safety', 0, 3)] })).toBeNull();
    expect(mostOverdue({ units: [] })).toBeNull();
  });
});
