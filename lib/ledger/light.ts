import type { Light } from './states';

/** The three stored columns from which the light at any instant follows. */
export interface LightClock {
  baseLight: Light;
  amberAt: Date | null;
  redAt: Date | null;
}

/**
 * The light (红黄绿灯) at an instant: red once `redAt` has come, else amber once `amberAt` has, else the base.
 * The same rule stands in SQL (db/queries/issue/light-sql.ts) and in the live store; a test holds them together.
 */
export function lightAt(clock: LightClock, now: Date): Light {
  if (clock.redAt !== null && clock.redAt <= now) return 'red';
  if (clock.amberAt !== null && clock.amberAt <= now) return 'amber';
  return clock.baseLight;
}
