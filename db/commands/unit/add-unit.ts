import type { ForceClass } from '../../../lib/contract/dictionary';
import type { LevelCode } from '../../../lib/contract/filter';
import { asciiCode } from '../../../lib/search/ascii-code';
import type { Database } from '../../connect';
import { unit } from '../../schema/unit';
import { lockStaff } from '../person/lock-staff';
import { refuseSameName } from './refuse-same-name';

export interface NewUnit {
  nameZh: string;
  nameEn: string;
  forceClass: ForceClass;
  level: LevelCode;
  isInspection: boolean;
}

/** A new unit. Its code is made of its name once, since events name it for ever. @returns the code @throws FormRefusal */
export function addUnit(db: Database, wanted: NewUnit): Promise<string> {
  return db.transaction(async (transaction) => {
    await lockStaff(transaction);
    await refuseSameName(transaction, wanted.nameZh, '');
    const rows = await transaction.select({ code: unit.code }).from(unit);
    const code = freeCode(asciiCode(wanted.nameEn) || 'unit', new Set(rows.map((row) => row.code)));
    await transaction.insert(unit).values({ ...wanted, code });
    return code;
  });
}

function freeCode(base: string, taken: ReadonlySet<string>): string {
  let code = base;
  for (let number = 2; taken.has(code); number++) code = `${base}_${number}`;
  return code;
}
