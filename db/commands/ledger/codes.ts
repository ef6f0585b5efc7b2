import { eq } from 'drizzle-orm';
import type { Database } from '../../connect';
import { category } from '../../schema/category';
import { unit } from '../../schema/unit';

/** Ids and codes of what events name: local categories and units. */
export interface LedgerCodes {
  categoryId(code: string): number;
  categoryCode(id: number): string;
  unitId(code: string | null): number | null;
  unitCode(id: number | null): string | null;
}

/** Throws RangeError, when asked, on a code or id that the database does not know. */
export async function readCodes(db: Database): Promise<LedgerCodes> {
  const categories = await db
    .select({ id: category.id, code: category.code })
    .from(category)
    .where(eq(category.scheme, 'local'));
  const units = await db.select({ id: unit.id, code: unit.code }).from(unit);
  const idOf = (what: string, rows: { id: number; code: string }[]) => {
    const ids = new Map(rows.map(({ id, code }) => [code, id]));
    return (code: string) => ids.get(code) ?? unknown(what, code);
  };
  const codeOf = (what: string, rows: { id: number; code: string }[]) => {
    const codes = new Map(rows.map(({ id, code }) => [id, code]));
    return (id: number) => codes.get(id) ?? unknown(what, id);
  };
  const [unitId, unitCode] = [idOf('unit', units), codeOf('unit', units)];
  return {
    categoryId: idOf('category', categories),
    categoryCode: codeOf('category', categories),
    unitId: (code) => (code === null ? null : unitId(code)),
    unitCode: (id) => (id === null ? null : unitCode(id)),
  };
}

function unknown(what: string, value: string | number): never {
  throw new RangeError(`There is no ${what} ${value}`);
}
