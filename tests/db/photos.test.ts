import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyDemo } from '@/db/commands/office/empty-demo';
import { requirePhotoTaker } from '@/db/commands/photo/add-photo';
import { refuseTooManyPhotos } from '@/db/commands/photo/refuse-too-many';
import { listPhotos } from '@/db/queries/issue/list-photos';
import { verifyLedger } from '@/db/queries/ledger/verify-ledger';
import { readPhoto } from '@/db/queries/photo/read-photo';
import { MOST_PHOTOS_OF_A_DAY } from '@/lib/photo/limits';
import { PhotoOffice } from '../support/photo-office';
import { append, CLERK, COLLEAGUE, event, HANDLER, refusal } from '../support/small-office';
import { createDemoDatabase } from '../support/test-database';

describe('photos on an entry', () => {
  let office: PhotoOffice;
  beforeAll(async () => {
    office = await PhotoOffice.open();
  });
  afterAll(() => office.close());

  it('hang on the step that names them, in the order in which it does, and the chain covers them', async () => {
    const { number } = await office.startedIssue();
    const first = await office.upload(number, HANDLER, 'before');
    const second = await office.upload(number, HANDLER, 'after');
    expect((await office.entryOf(number)).photos).toEqual([]);
    await office.take(number, HANDLER, { kind: 'progress', version: 3, photos: [second.id, first.id] });
    const { photos, events } = await office.entryOf(number);
    const times = { takenAt: null, uploadedAt: photos[0]!.at };
    expect(events.at(-1)!.data).toEqual({
      photos: [
        { sha256: second.sha256, stage: 'after', ...times },
        { sha256: first.sha256, stage: 'before', ...times },
      ],
    });
    expect(photos.map(({ id, stage, by, eventSequence }) => ({ id, stage, by, eventSequence }))).toEqual([
      { id: first.id, stage: 'before', by: '示例2', eventSequence: 4 },
      { id: second.id, stage: 'after', by: '示例2', eventSequence: 4 },
    ]);
    expect(await verifyLedger(office.database.owner.db)).toMatchObject({ sound: true });
  });

  it('are seen by nobody but who uploaded them until they hang', async () => {
    const { number } = await office.startedIssue();
    const { id, sha256 } = await office.upload(number, HANDLER, 'other');
    expect(await readPhoto(office.database.app.db, id, HANDLER)).toBe(sha256);
    expect(await readPhoto(office.database.app.db, id, COLLEAGUE)).toBeNull();
    await office.take(number, HANDLER, { kind: 'comment', version: 3, photos: [id] });
    expect(await readPhoto(office.database.app.db, id, COLLEAGUE)).toBe(sha256);
    expect(await readPhoto(office.database.app.db, 9_999, HANDLER)).toBeNull();
  });

  it('tell when they were taken and how far from the issue, and never where', async () => {
    const { id, number } = await office.startedIssue();
    const camera = { taken: '2026:08:03 17:00:00', point: { lng: 114.0317, lat: 33.5812 } };
    const photo = await office.upload(number, HANDLER, 'after', camera);
    expect(photo.takenAt).toBe('2026-08-03T09:00:00.000Z');
    await office.take(number, HANDLER, { kind: 'progress', version: 3, photos: [photo.id] });
    expect((await office.entryOf(number)).photos[0]).toMatchObject({
      takenAt: photo.takenAt,
      takenWithin: null,
    });
    const near = { lng: 114.0317, lat: 33.5812 + 0.001 }; // 111 m north
    const [told] = await listPhotos(office.database.app.db, id, near);
    expect(told!.takenWithin).toBe(120);
    expect(JSON.stringify(told)).not.toMatch(/114\.03|33\.58/);
  });

  it('keep no time that lies in the future; one within a day of the upload is a clock of another zone', async () => {
    const { number } = await office.startedIssue();
    const ahead = await office.upload(number, HANDLER, 'after', { taken: '2099:01:01 08:00:00' });
    const zone = await office.upload(number, HANDLER, 'after', { taken: '2026:08:04 16:00:00' });
    expect([ahead.takenAt, zone.takenAt]).toEqual([null, '2026-08-04T08:00:00.000Z']);
  });

  it('of after, taken before the issue was opened, are told as such; those of before are not', async () => {
    const { number } = await office.startedIssue();
    const taken = '2020:08:03 09:00:00';
    const after = await office.upload(number, HANDLER, 'after', { taken });
    const before = await office.upload(number, HANDLER, 'before', { taken });
    const untold = await office.upload(number, HANDLER, 'after');
    await office.take(number, HANDLER, {
      kind: 'progress',
      version: 3,
      photos: [after.id, before.id, untold.id],
    });
    const { photos } = await office.entryOf(number);
    expect(photos.map(({ id, isOlderThanIssue }) => [id, isOlderThanIssue])).toEqual([
      [after.id, true],
      [before.id, false],
      [untold.id, false],
    ]);
  });

  it('sent again by the same person is the same photo; by a colleague, his own', async () => {
    const { number } = await office.startedIssue();
    const first = await office.upload(number, HANDLER, 'after');
    const again = await office.upload(number, HANDLER, 'after', {}, first.picture);
    expect(again.id).toBe(first.id);
    expect((await office.upload(number, COLLEAGUE, 'after', {}, first.picture)).id).not.toBe(first.id);
    const [{ n }] = (await office.database.owner
      .sql`select count(*)::int as n from photo where sha256 = ${Buffer.from(first.sha256, 'hex')}`) as unknown as [
      { n: number },
    ];
    expect(n).toBe(2);
  });

  it('a step takes none that is another’s, of another entry, or made up; it says which, and nothing is written', async () => {
    const [one, other] = [await office.startedIssue(), await office.startedIssue()];
    const own = await office.upload(one.number, HANDLER, 'after');
    const colleagues = await office.upload(one.number, COLLEAGUE, 'after');
    const elsewhere = await office.upload(other.number, HANDLER, 'after');
    for (const id of [colleagues.id, elsewhere.id, 9_999]) {
      await expect(
        office.take(one.number, HANDLER, { kind: 'progress', version: 3, photos: [own.id, id] }),
      ).rejects.toMatchObject({
        code: 'invalid_request',
        field: 'photos',
        value: `${id}`,
        besides: { reason: 'photo_unknown' },
      });
    }
    expect((await office.entryOf(one.number)).version).toBe(3);
  });

  it('one picture hangs on one step: not on the next one too, whoever uploads it again', async () => {
    const { number } = await office.startedIssue();
    const photo = await office.upload(number, HANDLER, 'after');
    await office.take(number, HANDLER, { kind: 'progress', version: 3, photos: [photo.id] });
    const copy = await office.upload(number, COLLEAGUE, 'after', {}, photo.picture);
    expect(copy.eventSequence).toBe(4);
    for (const [who, id] of [
      [HANDLER, photo.id],
      [COLLEAGUE, copy.id],
    ] as const) {
      await expect(
        office.take(number, who, { kind: 'progress', version: 4, photos: [id] }),
      ).rejects.toMatchObject({
        field: 'photos',
        userMessage: expect.stringContaining('step 4'),
      });
    }
  });

  it('nobody uploads for an entry on which he can take no such step', async () => {
    const { number } = await office.startedIssue();
    const administrator = { role: 'administrator', units: [], personId: CLERK } as const;
    await expect(requirePhotoTaker(office.database.app.db, number, administrator)).rejects.toMatchObject({
      code: 'forbidden',
      field: 'number',
    });
    await expect(
      requirePhotoTaker(office.database.app.db, 'T-2026-99999', administrator),
    ).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('come in so many that work explains them: beyond, one person waits a day, and nobody else does', async () => {
    const { id } = await office.startedIssue();
    const { sql } = office.database.owner;
    const now = new Date('2026-08-20T01:00:00Z');
    const refused = (personId: number, at: Date) => refuseTooManyPhotos(office.database.app.db, personId, at);
    await sql`
      insert into photo (issue_id, stage, sha256, width, height, byte_count, uploaded_by_id, uploaded_at)
      select ${id}, 'other', sha256(n::text::bytea), 1, 1, 1, ${HANDLER}, ${now.toISOString()}
      from generate_series(1, ${MOST_PHOTOS_OF_A_DAY - 1}) n`;
    await refused(HANDLER, now);
    await sql`
      insert into photo (issue_id, stage, sha256, width, height, byte_count, uploaded_by_id, uploaded_at)
      values (${id}, 'other', sha256('one more'), 1, 1, 1, ${HANDLER}, ${now.toISOString()})`;
    await expect(refused(HANDLER, now)).rejects.toMatchObject({ code: 'too_many_requests', field: 'photo' });
    await refused(COLLEAGUE, now);
    await refused(HANDLER, new Date(now.getTime() + 25 * 3600 * 1000));
  });

  it('the database keeps them: no row changes or goes, for the app or the owner; the public’s role sees none', async () => {
    const { number } = await office.startedIssue();
    const { id } = await office.upload(number, HANDLER, 'after');
    for (const { sql } of [office.database.app, office.database.owner]) {
      expect(await refusal(sql`update photo set stage = 'before' where id = ${id}`)).toMatch(/GU001|42501/);
      expect(await refusal(sql`delete from photo where id = ${id}`)).toMatch(/GU001|42501/);
      expect(await refusal(sql`truncate photo`)).toMatch(/GU001|42501/);
    }
    expect(await refusal(office.database.open.sql`select from public.photo`)).toBe('42501');
  });

  it('the database refuses an event with a photo that is not its actor’s, or hangs already', async () => {
    const { id, number } = await office.startedIssue();
    const { sha256 } = await office.upload(number, HANDLER, 'after');
    const photos = [{ sha256, stage: 'after' }];
    const { db } = office.database.owner;
    expect(await refusal(append(db, event(id, 'progress', 4, COLLEAGUE, { photos })))).toBe('GU006');
    expect(
      await refusal(append(db, event(id, 'progress', 4, HANDLER, { photos: [{ sha256, stage: 'before' }] }))),
    ).toBe('GU006');
    expect(
      await refusal(append(db, event(id, 'progress', 4, HANDLER, { photos: [...photos, ...photos] }))),
    ).toBe('GU006');
    await append(db, event(id, 'progress', 4, HANDLER, { photos }));
    expect(await refusal(append(db, event(id, 'progress', 5, HANDLER, { photos })))).toBe('GU006');
  });
});

describe('photos of the demo', () => {
  it('go with it when it makes room', async () => {
    const database = await createDemoDatabase();
    const { owner } = database;
    await owner.sql`insert into photo (issue_id, stage, sha256, width, height, byte_count, uploaded_by_id, uploaded_at)
      select min(i.id), 'after', sha256('x'), 1, 1, 1, (select min(id) from person), now() from issue i`;
    await owner.db.transaction((transaction) => emptyDemo(transaction));
    const [{ n }] = (await owner.sql`select count(*)::int as n from photo`) as unknown as [{ n: number }];
    expect(n).toBe(0);
    await database.drop();
  });
});
