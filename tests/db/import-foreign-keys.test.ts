import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withoutForeignKeys } from '@/db/commands/import/without-foreign-keys';
import { insertRows } from '@/db/insert-rows';
import { issueTag } from '@/db/schema/tag';
import { refusal } from '../support/small-office';
import { createTestDatabase, type TestDatabase } from '../support/test-database';

const NOWHERE = 4711;

describe('a load that puts the foreign keys aside', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const tagNothing = () =>
    database.owner.db.transaction((transaction) =>
      withoutForeignKeys(transaction, [issueTag], () =>
        insertRows(transaction, issueTag, [{ issueId: NOWHERE, tagId: 1 }]),
      ),
    );

  it('is refused as a whole when a row refers to what is not there', async () => {
    expect(await refusal(tagNothing())).toBe('23503');
    expect(await database.owner.sql`select from issue_tag`).toHaveLength(0);
  });

  it('leaves the keys where they were, refused or not', async () => {
    await database.owner.db.transaction((transaction) =>
      withoutForeignKeys(transaction, [issueTag], async () => undefined),
    );
    const single = database.owner.sql`insert into issue_tag (issue_id, tag_id) values (${NOWHERE}, 1)`;
    expect(await refusal(single)).toBe('23503');
  });

  it('is not for the app role', async () => {
    const attempt = database.app.db.transaction((transaction) =>
      withoutForeignKeys(transaction, [issueTag], async () => undefined),
    );
    expect(await refusal(attempt)).toBe('42501');
  });
});
