import { parseBasemap } from '../../../lib/contract/parse-basemap';
import type { PlannedOffice } from '../../../lib/exchange/office-file';
import type { Database } from '../../connect';
import { street } from '../../schema/street';
import { readOffice } from '../office/read-office';

/** The office as it is now, in the terms of an import; null when there is none or it is the demo, which gives way. */
export async function readStandingOffice(db: Database): Promise<PlannedOffice | null> {
  const office = await readOffice(db);
  if (!office || office.isDemo) return null;
  const { nameZh, nameEn, timeZone, numberPrefix, mapReviewNumber } = office;
  const { campaignName, campaignFrom, campaignUntil } = office;
  const [row] = await db
    .select({ code: street.code, nameZh: street.nameZh, nameEn: street.nameEn })
    .from(street)
    .limit(1);
  return {
    nameZh,
    nameEn,
    timeZone,
    numberPrefix,
    mapReviewNumber,
    basemap: parseBasemap(office.basemap),
    campaign:
      campaignName && campaignFrom && campaignUntil
        ? { name: campaignName, from: campaignFrom, until: campaignUntil }
        : null,
    street: row ?? { code: 'STREET', nameZh, nameEn },
  };
}
