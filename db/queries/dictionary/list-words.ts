import { asc, eq, inArray, or } from 'drizzle-orm';
import type { Dictionary } from '../../../lib/contract/dictionary';
import type { Database } from '../../connect';
import { category } from '../../schema/category';
import { channel } from '../../schema/channel';
import { issue } from '../../schema/issue';
import { tag } from '../../schema/tag';
import { unit } from '../../schema/unit';

type Words = Pick<Dictionary, 'categories' | 'units' | 'channels' | 'tags'>;

/** Categories (the office's own, and others only where an issue has one), units, channels and tags. */
export async function listWords(db: Database): Promise<Words> {
  const used = db.selectDistinct({ id: issue.categoryId }).from(issue);
  const [categories, units, channels, tags] = await Promise.all([
    db
      .select({
        code: category.code,
        nameZh: category.nameZh,
        nameEn: category.nameEn,
        className: category.className,
        nature: category.nature,
        impactGrade: category.impactGrade,
        hazardGrade: category.hazardGrade,
      })
      .from(category)
      .where(or(eq(category.scheme, 'local'), inArray(category.id, used)))
      .orderBy(asc(category.id)),
    db
      .select({
        code: unit.code,
        nameZh: unit.nameZh,
        nameEn: unit.nameEn,
        forceClass: unit.forceClass,
        level: unit.level,
        isInspection: unit.isInspection,
      })
      .from(unit)
      .orderBy(asc(unit.id)),
    db
      .select({
        code: channel.code,
        nameZh: channel.nameZh,
        nameEn: channel.nameEn,
        isRemote: channel.isRemote,
      })
      .from(channel)
      .orderBy(asc(channel.position)),
    db
      .select({ code: tag.code, nameZh: tag.nameZh, nameEn: tag.nameEn, kind: tag.kind })
      .from(tag)
      .orderBy(asc(tag.position)),
  ]);
  const named = categories.map((one) => ({ ...one, nameEn: one.nameEn ?? one.nameZh }));
  return { categories: named, units, channels, tags };
}
