import type { Database } from '@/db/connect';
import { nowOf, readOffice } from '@/db/queries/office/read-office';
import { AppError } from '@/lib/contract/app-error';

/** What whoever writes needs to know of the office: what its clock shows, and where it stands. Throws AppError without an office. */
export async function officeNow(db: Database): Promise<{ now: Date; timeZone: string }> {
  const office = await readOffice(db);
  if (office !== null) return { now: nowOf(office), timeZone: office.timeZone };
  throw new AppError({
    code: 'conflict',
    message: 'no office',
    userMessage: 'There is no office in the database yet. Import one first (npm run import).',
  });
}
