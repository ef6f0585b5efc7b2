import type { PlannedOffice } from '../../../lib/exchange/office-file';
import type { Area } from '../../../lib/exchange/planned';
import { unionAreas } from '../../../lib/geo/union-areas';
import type { Database } from '../../connect';
import { community } from '../../schema/community';
import { office } from '../../schema/office';
import { street } from '../../schema/street';
import { upsertRows } from './upsert-rows';

/** Says whose map this is from now on: a real office, which lives by the real clock. */
export async function writeOffice(db: Database, planned: PlannedOffice, now: Date): Promise<void> {
  const { nameZh, nameEn, timeZone, numberPrefix, mapReviewNumber, basemap, campaign } = planned;
  const values = {
    nameZh,
    nameEn,
    timeZone,
    numberPrefix,
    mapReviewNumber,
    basemap: basemap.kind === 'schematic' ? null : basemap,
    campaignName: campaign?.name ?? null,
    campaignFrom: campaign?.from ?? null,
    campaignUntil: campaign?.until ?? null,
    isDemo: false,
    demoSeed: null,
    demoClock: null,
    loadedAt: now,
  };
  await db.insert(office).values(values).onConflictDoUpdate({ target: office.id, set: values });
}

/** Writes the office's one street (sub-district) and answers with its id. */
export async function writeStreet(db: Database, planned: PlannedOffice['street']): Promise<number> {
  const [standing] = await db.select({ id: street.id }).from(street).limit(1);
  if (standing) {
    await db.update(street).set(planned);
    return standing.id;
  }
  return (await upsertRows(db, street, [planned])).get(planned.code)!;
}

/** The street covers what its communities cover. */
export async function outlineStreet(db: Database): Promise<void> {
  const outlines = await db.select({ geometry: community.geometry }).from(community);
  const areas = outlines.flatMap(({ geometry }) => (geometry ? [geometry as Area] : []));
  await db.update(street).set({ geometry: unionAreas(areas) });
}
