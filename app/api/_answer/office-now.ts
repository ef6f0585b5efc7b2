import type { Database } from '@/db/connect';
import { nowOf, readOffice } from '@/db/queries/office/read-office';
import { AppError } from '@/lib/contract/app-error';

/** What whoever writes needs to know of the office. */
export interface OfficeNow {
  /** what its clock shows */
  now: Date;
  timeZone: string;
  /** of its ledger numbers */
  numberPrefix: string;
}

/** The office that is written. Throws AppError `conflict` while there is none. */
export async function officeNow(db: Database): Promise<OfficeNow> {
  const office = await readOffice(db);
  if (office !== null) {
    return { now: nowOf(office), timeZone: office.timeZone, numberPrefix: office.numberPrefix };
  }
  throw new AppError({
    code: 'conflict',
    message: 'no office',
    userMessage: 'There is no office in the database yet. Import one first (npm run import).',
  });
}
