import type { Dictionary, OfficeInfo } from '../../../lib/contract/dictionary';
import type { Database } from '../../connect';
import { type Office, readOffice } from '../office/read-office';
import { listAreas } from './list-areas';
import { listWays } from './list-ways';
import { listWords } from './list-words';

function officeInfo(office: Office | null): OfficeInfo {
  if (office === null) {
    const nothing = { isDemo: false, demoSeed: null, demoClock: null, campaign: null, mapReviewNumber: null };
    return { nameZh: '', nameEn: '', timeZone: 'Asia/Shanghai', ...nothing };
  }
  const { nameZh, nameEn, timeZone, isDemo, demoSeed, mapReviewNumber } = office;
  const { campaignName: name, campaignFrom: from, campaignUntil: until } = office;
  const campaign = name !== null && from !== null && until !== null ? { name, from, until } : null;
  const demoClock = office.demoClock?.toISOString() ?? null;
  return { nameZh, nameEn, timeZone, isDemo, demoSeed, demoClock, campaign, mapReviewNumber };
}

/** The names behind every code, and how places nest. */
export async function readDictionary(db: Database, dataVersion: number): Promise<Dictionary> {
  const [office, areas, ways, words] = await Promise.all([
    readOffice(db),
    listAreas(db),
    listWays(db),
    listWords(db),
  ]);
  return { dataVersion, office: officeInfo(office), ...areas, ...ways, ...words };
}
