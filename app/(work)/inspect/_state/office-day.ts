import type { WorkingDays } from '../../command/_state/limit-words';

/** The office's clock and calendar, by which limits are told. */
export interface OfficeDay {
  /** ISO 8601; the demo's clock stands still */
  now: string;
  /** `YYYY-MM-DD` */
  today: string;
  timeZone: string;
  workingDays: WorkingDays;
}
