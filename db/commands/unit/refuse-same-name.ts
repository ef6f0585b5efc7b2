import { and, eq, ne } from 'drizzle-orm';
import { FormRefusal } from '../../../lib/contract/form-refusal';
import type { Database } from '../../connect';
import { unit } from '../../schema/unit';

/** Two units of one name could not be told apart in any list. The staff must be locked. @throws FormRefusal `name_taken` */
export async function refuseSameName(db: Database, nameZh: string, code: string): Promise<void> {
  const [same] = await db
    .select({ id: unit.id })
    .from(unit)
    .where(and(eq(unit.nameZh, nameZh), ne(unit.code, code)));
  if (same) throw new FormRefusal('nameZh', nameZh, 'name_taken');
}
