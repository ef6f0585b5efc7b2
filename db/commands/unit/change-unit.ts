import { eq } from 'drizzle-orm';
import { notFound } from '../../../lib/contract/not-found';
import type { Database } from '../../connect';
import { unit } from '../../schema/unit';
import { lockStaff } from '../person/lock-staff';
import type { NewUnit } from './add-unit';
import { refuseSameName } from './refuse-same-name';

/** Other names, another class or level; never the code. @throws FormRefusal, AppError `not_found` */
export function changeUnit(
  db: Database,
  code: string,
  { nameZh, nameEn, forceClass, level }: Omit<NewUnit, 'isInspection'>,
): Promise<void> {
  return db.transaction(async (transaction) => {
    await lockStaff(transaction);
    await refuseSameName(transaction, nameZh, code);
    const changed = await transaction
      .update(unit)
      .set({ nameZh, nameEn, forceClass, level })
      .where(eq(unit.code, code))
      .returning({ id: unit.id });
    if (changed.length > 0) return;
    throw notFound('unit', 'code', code, ' Look for it at /admin/units.');
  });
}
