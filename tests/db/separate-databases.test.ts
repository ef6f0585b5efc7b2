import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/test-database';

describe('databases of the tests', () => {
  let first: TestDatabase;
  let second: TestDatabase;
  beforeAll(async () => {
    [first, second] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  });
  afterAll(async () => {
    await Promise.all([first.drop(), second.drop()]);
  });

  it('what one file writes, another does not see', async () => {
    await first.owner.sql`insert into office (name_zh, name_en) values ('甲', 'A')`;
    expect(await second.owner.sql`select from office`).toHaveLength(0);
    expect(await first.app.sql`select from office`).toHaveLength(1);
  });

  it('each of the three roles signs in as itself', async () => {
    const userOf = async (role: 'owner' | 'app' | 'open') => {
      const [row] = await first[role].sql<{ user: string }[]>`select current_user as user`;
      return row?.user;
    };
    expect(await userOf('owner')).toBe('guatu_owner');
    expect(await userOf('app')).toBe('guatu_app');
    expect(await userOf('open')).toBe('guatu_open');
  });

  it('Chinese sorts by its sound: 滨 bīn, 老 lǎo, 受 shòu, 新 xīn', async () => {
    const sorted = await first.app.sql<{ word: string }[]>`
      select word from (values ('受'), ('新'), ('滨'), ('老')) words(word) order by word`;
    expect(sorted.map(({ word }) => word)).toEqual(['滨', '老', '受', '新']);
  });
});
