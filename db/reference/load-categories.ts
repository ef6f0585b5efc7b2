import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { sql } from 'drizzle-orm';
import type { Database } from '../connect';
import { category, categoryCrosswalk } from '../schema/category';
import { unit } from '../schema/unit';
import { LOCAL_CATEGORIES } from './categories';
import { UNITS } from './units';

type Scheme = 'gbt47678_5' | 'gbt30428_2';
const STANDARDS: Record<Scheme, string> = {
  gbt47678_5: 'gbt47678_5-matters.csv',
  gbt30428_2: 'gbt30428_2-codes.csv',
};

function readStandard(scheme: Scheme) {
  const file = path.join(process.cwd(), 'db', 'reference', STANDARDS[scheme]);
  const rows = parse<Record<'code' | 'class' | 'name', string>>(readFileSync(file), {
    columns: true,
    bom: true,
  });
  return rows.map((row) => ({ scheme, code: row.code, className: row.class, nameZh: row.name }));
}

/**
 * Loads units, the local categories, the standards' matters and the crosswalk between them. Idempotent. What an office
 * may set itself (names of units, limits, default units, publishing levels, public words) is written once and then left alone.
 */
export async function loadCategories(db: Database): Promise<void> {
  await db
    .insert(unit)
    .values([...UNITS])
    .onConflictDoNothing();
  const unitIds = new Map(
    (await db.select({ code: unit.code, id: unit.id }).from(unit)).map((u) => [u.code, u.id]),
  );
  await db
    .insert(category)
    .values(
      LOCAL_CATEGORIES.map(({ unit: unitCode, gbt47678_5, gbt30428_2, ...entry }) => ({
        ...entry,
        scheme: 'local' as const,
        defaultUnitId: unitIds.get(unitCode),
      })),
    )
    .onConflictDoNothing();
  await db
    .insert(category)
    .values((Object.keys(STANDARDS) as Scheme[]).flatMap(readStandard))
    .onConflictDoUpdate({
      target: [category.scheme, category.code],
      set: { nameZh: sql`excluded.name_zh`, className: sql`excluded.class_name` },
    });
  const ids = new Map(
    (await db.select({ id: category.id, scheme: category.scheme, code: category.code }).from(category)).map(
      (row) => [`${row.scheme} ${row.code}`, row.id],
    ),
  );
  await db
    .insert(categoryCrosswalk)
    .values(
      LOCAL_CATEGORIES.flatMap((local) =>
        (Object.keys(STANDARDS) as Scheme[]).flatMap((scheme) =>
          local[scheme].map((code) => ({
            localCategoryId: ids.get(`local ${local.code}`)!,
            standardCategoryId: ids.get(`${scheme} ${code}`)!,
          })),
        ),
      ),
    )
    .onConflictDoNothing();
}
