import { rmSync, writeFileSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { connect } from '@/db/connect';
import { comparePhotos, type PhotoFault } from '@/db/queries/ledger/compare-photos';
import { category } from '@/db/schema/category';
import { photoPath } from '@/lib/photo/photo-files';
import { withDatabase } from '../support/copy-database';
import { makePicture } from '../support/make-picture';
import { PhotoOffice } from '../support/photo-office';
import { append, CLERK, COLLEAGUE, event, HANDLER, INSPECTOR, refusal } from '../support/small-office';

describe('what photos prove', () => {
  let office: PhotoOffice;
  beforeAll(async () => {
    office = await PhotoOffice.open();
  });
  afterAll(() => office.close());

  describe('where the category asks for a photo of after', () => {
    beforeAll(() =>
      office.database.owner.db
        .update(category)
        .set({ needsAfterPhoto: true })
        .where(eq(category.code, 'L01')),
    );
    afterAll(() =>
      office.database.owner.db
        .update(category)
        .set({ needsAfterPhoto: false })
        .where(eq(category.code, 'L01')),
    );

    it('nobody reports it solved without one, be it by the program or by the database', async () => {
      const { id, number } = await office.startedIssue();
      const before = await office.upload(number, HANDLER, 'before');
      expect((await office.entryOf(number)).needsAfterPhoto).toBe(true);
      for (const photos of [[], [before.id]]) {
        await expect(
          office.take(number, HANDLER, { kind: 'submit', version: 3, photos }),
        ).rejects.toMatchObject({
          code: 'invalid_request',
          field: 'photos',
          besides: { reason: 'after_photo' },
        });
      }
      expect(await refusal(append(office.database.owner.db, event(id, 'submit', 4, HANDLER)))).toBe('GU007');
      const after = await office.upload(number, HANDLER, 'after');
      expect(
        await office.take(number, HANDLER, { kind: 'submit', version: 3, photos: [before.id, after.id] }),
      ).toMatchObject({ state: 'submitted' });
    });

    it('one of an earlier note of progress will do, until the check fails', async () => {
      const { number } = await office.startedIssue();
      const after = await office.upload(number, HANDLER, 'after');
      await office.take(number, HANDLER, { kind: 'progress', version: 3, photos: [after.id] });
      expect((await office.entryOf(number)).needsAfterPhoto).toBe(false);
      const limit = { amount: 1, unit: 'working_day' };
      // that others help now takes nothing away
      const helped = { kind: 'dispatch', leadUnit: 'property', supportUnits: ['fire'], limit };
      await office.take(number, CLERK, { ...helped, version: 4 });
      expect((await office.entryOf(number)).needsAfterPhoto).toBe(false);
      await office.take(number, HANDLER, { kind: 'submit', version: 5 });
      const seen = await office.upload(number, INSPECTOR, 'other');
      await office.take(number, INSPECTOR, { kind: 'verify_fail', version: 6, limit, photos: [seen.id] });
      const { needsAfterPhoto, photos } = await office.entryOf(number);
      expect(needsAfterPhoto).toBe(true);
      expect(photos.map(({ id, failedSince }) => [id, failedSince])).toEqual([
        [after.id, true],
        [seen.id, false],
      ]);
      await expect(office.take(number, HANDLER, { kind: 'submit', version: 7 })).rejects.toMatchObject({
        field: 'photos',
      });
    });
  });

  it('the same picture at another issue is told at both, once it hangs there', async () => {
    const [one, other] = [await office.startedIssue(), await office.startedIssue()];
    const first = await office.upload(one.number, HANDLER, 'after');
    await office.take(one.number, HANDLER, { kind: 'progress', version: 3, photos: [first.id] });
    const second = await office.upload(other.number, COLLEAGUE, 'before', {}, first.picture);
    const told = async (number: string) => (await office.entryOf(number)).photos.map(({ alsoOf }) => alsoOf);
    expect(await told(one.number)).toEqual([null]);
    await office.take(other.number, COLLEAGUE, { kind: 'progress', version: 3, photos: [second.id] });
    expect([await told(one.number), await told(other.number)]).toEqual([[other.number], [one.number]]);
  });

  describe('held against rows and files by ledger:verify', () => {
    const faults = async (): Promise<PhotoFault[]> => {
      const found: PhotoFault[] = [];
      for await (const fault of comparePhotos(office.database.owner.db, office.filesFolder))
        found.push(fault);
      return found;
    };

    it('all that hang are sound; a file that is altered or gone, and a row that is gone, are told by their step', async () => {
      const { number } = await office.startedIssue();
      const photo = await office.upload(number, HANDLER, 'after');
      await office.take(number, HANDLER, { kind: 'progress', version: 3, photos: [photo.id] });
      expect(await faults()).toEqual([]);

      const fault = { number, sequence: 4, sha256: photo.sha256 };
      const path = photoPath(office.filesFolder, photo.sha256);
      writeFileSync(path, await makePicture({ colour: 'red' }));
      expect(await faults()).toEqual([{ ...fault, what: 'file_altered' }]);
      rmSync(path);
      expect(await faults()).toEqual([{ ...fault, what: 'file_missing' }]);
      await office.upload(number, HANDLER, 'after', {}, photo.picture);
      expect(await faults()).toEqual([]);

      const name = new URL(office.database.ownerUrl).pathname.slice(1);
      const superuser = connect(withDatabase(inject('testServer').superuserUrl, name), { max: 1 });
      await superuser.sql.begin(async (sql) => {
        await sql`set local session_replication_role = replica`;
        await sql`update photo set stage = 'before' where id = ${photo.id}`;
      });
      expect(await faults()).toEqual([{ ...fault, what: 'row' }]);
      for (const told of ['taken_at', 'uploaded_at']) {
        await superuser.sql.begin(async (sql) => {
          await sql`set local session_replication_role = replica`;
          await sql`update photo set stage = 'after', ${sql(told)} = '2026-01-01' where id = ${photo.id}`;
        });
        expect(await faults()).toEqual([{ ...fault, what: 'row' }]);
      }
      await superuser.close();
    });
  });
});
