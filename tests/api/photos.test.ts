import { readdirSync } from 'node:fs';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '@/lib/authority/roles';
import type { IssueEntry, IssueList } from '@/lib/contract/issue';
import type { UploadedPhoto } from '@/lib/contract/photo';
import { makeBomb, makePicture } from '../support/make-picture';
import { type OwnServer, startOwnServer } from '../support/own-server';
import { makeTemporaryFolder } from '../support/temporary-folder';

describe('photos over the network', () => {
  const files = makeTemporaryFolder('photos-api');
  let own: OwnServer;
  let keys = 0;
  /** One that the property office is working on. */
  let entry: IssueEntry;
  let picture: Buffer;

  beforeAll(async () => {
    process.env.GUATU_FILES_DIR = files.path; // the web server is a child of this process
    own = await startOwnServer('photographed');
    const { rows } = await get<IssueList>('/api/issues?state=in_progress&unit=property&located=true&limit=1');
    entry = await get<IssueEntry>(`/api/issues/${rows[0]!.number}`);
    const point = { lng: entry.lng!, lat: entry.lat! + 0.001 };
    picture = await makePicture({ width: 900, height: 600, taken: '2026:08:09 08:30:00', point });
  });
  afterAll(async () => {
    await own.stop();
    files.remove();
    delete process.env.GUATU_FILES_DIR;
  });

  const ask = (path: string, role?: Role) => own.ask(path, role);
  const get = <T>(path: string, role?: Role) => own.get<T>(path, role);
  const upload = (
    body: BodyInit | Buffer,
    role: Role | null = 'handler',
    { stage = 'after', number = entry.number, ...headers }: Record<string, string> = {},
  ) =>
    fetch(`${own.address}/api/issues/${number}/photos?stage=${stage}`, {
      method: 'POST',
      headers: {
        ...(role && own.cookieOf(role)),
        'content-type': 'image/jpeg',
        'idempotency-key': `photo-key-${++keys}`,
        ...headers,
      },
      body: body as BodyInit,
      duplex: 'half',
    } as RequestInit);
  const problemOf = async (answer: Response) => {
    const { field, detail } = (await answer.json()) as { field?: string; detail: string };
    return { status: answer.status, type: answer.headers.get('content-type'), field, detail };
  };
  const refusal = (status: number, field: string, words: RegExp) => ({
    status,
    type: 'application/problem+json',
    field,
    detail: expect.stringMatching(words),
  });
  const filesKept = () =>
    readdirSync(files.path, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.'));

  it('nobody who is not signed in, no role without such a step, nobody from another site', async () => {
    expect((await upload(picture, null)).status).toBe(401);
    expect((await upload(picture, 'volunteer')).status).toBe(403);
    expect(await problemOf(await upload(picture, 'administrator'))).toMatchObject({
      status: 403,
      field: 'number',
    });
    const foreign = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };
    expect((await upload(picture, 'handler', foreign)).status).toBe(403);
    expect(await problemOf(await upload(picture, 'handler', { number: 'LJ-2026-99999' }))).toMatchObject({
      status: 404,
      field: 'number',
    });
    expect(filesKept()).toEqual([]);
  });

  it('what is no photo that can be kept is refused with what to do, and leaves nothing', async () => {
    const large = Buffer.alloc(21 * 1024 * 1024, picture);
    const unmeasured = new ReadableStream({
      start(controller) {
        for (let megabyte = 0; megabyte < 21; megabyte++)
          controller.enqueue(new Uint8Array(large.subarray(0, 1024 * 1024)));
        controller.close();
      },
    });
    const half = picture.subarray(0, Math.floor(picture.length / 2));
    const refusals: [Promise<Response>, ReturnType<typeof refusal>][] = [
      [upload(picture, 'handler', { 'idempotency-key': '' }), refusal(400, 'Idempotency-Key', /missing/)],
      [upload(picture, 'handler', { stage: 'later' }), refusal(400, 'stage', /later.*before, after, other/)],
      [
        upload(picture, 'handler', { 'content-type': 'text/html' }),
        refusal(415, 'Content-Type', /text\/html/),
      ],
      [upload(Buffer.from('<svg/>')), refusal(415, 'photo', /JPEG, PNG or WebP/)],
      [upload(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1', 'latin1')), refusal(415, 'photo', /HEIC/)],
      [upload(''), refusal(400, 'photo', /empty/)],
      [upload(half), refusal(400, 'photo', /broken/)],
      [upload(makeBomb(30_000, 30_000)), refusal(400, 'photo', /30000 × 30000/)],
      [upload(large), refusal(413, 'photo', /20 MB/)],
      [upload(unmeasured), refusal(413, 'photo', /20 MB/)],
    ];
    for (const [answer, wanted] of refusals) expect(await problemOf(await answer)).toEqual(wanted);
    expect(filesKept()).toEqual([]);
    expect((await ask('/api/health')).status).toBe(200);
  });

  it('is kept for whoever sent it, then hangs on his step, with nothing of the camera in it', async () => {
    const sent = await upload(picture);
    expect(sent.status).toBe(201);
    const photo = (await sent.json()) as UploadedPhoto;
    expect(photo).toMatchObject({
      stage: 'after',
      width: 900,
      height: 600,
      takenAt: '2026-08-09T00:30:00.000Z',
    });
    const again = (await (await upload(picture)).json()) as UploadedPhoto;
    expect(again).toEqual(photo);
    expect(filesKept()).toHaveLength(1);

    const path = `/api/photos/${photo.id}`;
    expect((await ask(path, 'handler')).status).toBe(200);
    expect((await ask(path, 'leader')).status).toBe(404);
    const step = { kind: 'progress', version: entry.version, text: '已清理', photos: [photo.id] };
    const taken = await fetch(`${own.address}/api/issues/${entry.number}/events`, {
      method: 'POST',
      headers: { ...own.cookieOf('handler'), 'idempotency-key': `step-key-${++keys}` },
      body: JSON.stringify(step),
    });
    expect(taken.status).toBe(201);

    const shown = await ask(path);
    expect(Object.fromEntries(shown.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'cache-control': 'private, no-cache',
      'x-content-type-options': 'nosniff',
    });
    const { exif, icc, xmp, iptc, width } = await sharp(Buffer.from(await shown.arrayBuffer())).metadata();
    expect({ exif, icc, xmp, iptc, width }).toEqual({ width: 900 });
    const small = await sharp(Buffer.from(await (await ask(`${path}?size=small`)).arrayBuffer())).metadata();
    expect([small.width, small.height, small.exif]).toEqual([480, 320, undefined]);

    const { photos } = await get<IssueEntry>(`/api/issues/${entry.number}`);
    expect(photos).toMatchObject([
      { id: photo.id, stage: 'after', takenWithin: 120, eventSequence: entry.version + 1 },
    ]);
  });

  it('a volunteer is shown none and told of none; what is no photo is named', async () => {
    const { photos } = await get<IssueEntry>(`/api/issues/${entry.number}`, 'volunteer');
    expect(photos).toEqual([]);
    expect((await ask('/api/photos/1', 'volunteer')).status).toBe(403);
    expect((await fetch(`${own.address}/api/photos/1`)).status).toBe(401);
    expect(await problemOf(await ask('/api/photos/x'))).toMatchObject({ status: 400, field: 'id' });
    expect(await problemOf(await ask('/api/photos/99999'))).toMatchObject({ status: 404, field: 'id' });
    expect(await problemOf(await ask('/api/photos/1?size=huge'))).toMatchObject({
      status: 400,
      field: 'size',
    });
  });

  it('of an entry whose category asks for one, submitting without it is refused by its field', async () => {
    const { rows } = await get<IssueList>('/api/issues?state=in_progress&unit=property&limit=50');
    for (const { number } of rows) {
      const one = await get<IssueEntry>(`/api/issues/${number}`, 'handler');
      if (!one.needsAfterPhoto || !one.actions.includes('submit')) continue;
      const answer = await fetch(`${own.address}/api/issues/${number}/events`, {
        method: 'POST',
        headers: { ...own.cookieOf('handler'), 'idempotency-key': `step-key-${++keys}` },
        body: JSON.stringify({ kind: 'submit', version: one.version, text: '好了' }),
      });
      expect(await problemOf(answer)).toMatchObject({ status: 400, field: 'photos' });
      return;
    }
    throw new Error('The demo has no such entry');
  });
});
