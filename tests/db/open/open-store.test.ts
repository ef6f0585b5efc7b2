import { describe, expect, it } from 'vitest';
import { problemResponse } from '@/app/api/_answer/problem';
import { OpenStore } from '@/db/open/open-store';
import { openOverview } from '@/db/open/overview';
import { createSmallOffice } from '@/tests/support/small-office';
import { layOutTown } from '@/tests/support/small-town';
import { createTestDatabase } from '@/tests/support/test-database';

const answers = (store: OpenStore) =>
  store.current().then(
    () => 'answers',
    () => 'refuses',
  );

describe('the public’s store', () => {
  it('has nothing to tell before an office was loaded, and tells as soon as one is', async () => {
    const database = await createTestDatabase();
    const store = new OpenStore(database.openUrl);
    const overview = async () => openOverview(await store.current());
    expect(await overview()).toBeNull();
    await database.owner
      .sql`insert into office (id, name_zh, name_en) values (1, '示例街道', 'Example Street')`;
    await layOutTown(database.owner.sql, [{ households: null, compounds: [{ households: 30, road: 1 }] }]);
    await expect.poll(overview, { timeout: 5000 }).not.toBeNull();
    expect((await overview())!.communities.map(({ nameZh }) => nameZh)).toEqual(['1社区']);
    await store.close();
    await database.drop();
  });

  it('soon refuses to answer when the database is gone, though it holds everything', async () => {
    const database = await createSmallOffice();
    const store = new OpenStore(database.openUrl);
    expect(await answers(store)).toBe('answers');
    await database.drop();
    await expect.poll(() => answers(store), { timeout: 10_000 }).toBe('refuses');
    await store.close();
  });

  it('says of a database that does not answer no more than that', async () => {
    const store = new OpenStore('postgres://some_role:some_password@127.0.0.1:9/some_database');
    const error = await store.current().catch((reason: unknown) => reason);
    const problem = problemResponse(error);
    expect(problem.status).toBe(503);
    expect(await problem.text()).not.toMatch(/some_|127|postgres/);
    await store.close();
  });
});
