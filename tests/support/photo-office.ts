import { takeAction } from '@/db/commands/ledger/take-action';
import { addPhoto, requirePhotoTaker } from '@/db/commands/photo/add-photo';
import { readEntry } from '@/db/queries/issue/read-entry';
import { officeCalendar } from '@/lib/calendar/office-calendar';
import { parseLedgerAction } from '@/lib/contract/ledger-action';
import { makePhoto } from '@/lib/photo/make-photo';
import { keepPhoto } from '@/lib/photo/photo-files';
import type { PhotoStage } from '@/lib/photo/stage';
import { ACTORS } from './acting-office';
import { type Camera, makePicture } from './make-picture';
import { append, at, createSmallOffice, event, HANDLER, openIssue } from './small-office';
import { makeTemporaryFolder } from './temporary-folder';
import type { TestDatabase } from './test-database';

/** A small office with a folder for its photos, and what the web does about them. */
export class PhotoOffice {
  private keys = 0;
  /** another picture each time: its width is its number */
  private pictures = 0;

  private constructor(
    readonly database: TestDatabase,
    private readonly folder: ReturnType<typeof makeTemporaryFolder>,
  ) {}

  static open = async (): Promise<PhotoOffice> =>
    new PhotoOffice(await createSmallOffice(), makeTemporaryFolder('photos'));

  async close(): Promise<void> {
    this.folder.remove();
    await this.database.drop();
  }

  get filesFolder(): string {
    return this.folder.path;
  }

  /** An issue that the handler's unit is working on: its version is 3. */
  async startedIssue(): Promise<{ id: number; number: string }> {
    const { db, sql } = this.database.app;
    const id = await openIssue(db);
    await append(db, event(id, 'start', 3, HANDLER));
    const [row] = await sql`select number from issue where id = ${id}`;
    return { id, number: row!.number as string };
  }

  /** As the web does it, with the app role. @param sent a picture to send once more */
  async upload(number: string, who: number, stage: PhotoStage, camera: Camera = {}, sent?: Buffer) {
    const picture = sent ?? (await makePicture({ ...camera, width: 40 + ++this.pictures }));
    const made = await makePhoto(picture, 'Asia/Shanghai');
    await keepPhoto(this.filesFolder, made.sha256, made.file);
    const { db } = this.database.app;
    const issueId = await requirePhotoTaker(db, number, { ...ACTORS[who]!, personId: who });
    const key = `photo-${++this.keys}`;
    const added = await addPhoto(db, { number, issueId, personId: who, stage, made, key, now: at(9) });
    return { ...added, sha256: made.sha256, picture };
  }

  take(number: string, who: number, body: Record<string, unknown>) {
    return takeAction(this.database.app.db, {
      number,
      action: parseLedgerAction({ text: '说明', ...body }),
      actor: { ...ACTORS[who]!, personId: who },
      key: `key-${++this.keys}`,
      now: at(10),
      calendar: officeCalendar('Asia/Shanghai'),
    });
  }

  async entryOf(number: string) {
    return (await readEntry(this.database.app.db, number, at(12), { seesWords: true }))!.entry;
  }
}
