import { connect } from '../../../db/connect';
import type { LngLat } from './tile-sample';

interface Coded {
  id: number;
  code: string;
}

/** What questions are made from: codes with their ids, places and numbers that exist. */
export interface CityCodes {
  category: Coded[];
  unit: Coded[];
  community: Coded[];
  grid: Coded[];
  channel: Coded[];
  tag: Coded[];
  /** located issues, in the same proportion everywhere */
  points: LngLat[];
  numbers: string[];
  /** names of buildings, roads and crossings, to search for */
  names: string[];
  issues: number;
}

const SAMPLE = 20_000;

export async function readCityCodes(url: string): Promise<CityCodes> {
  const { sql, close } = connect(url, { max: 1 });
  try {
    const coded = (table: string, condition = 'true') =>
      sql.unsafe<Coded[]>(`select id, code from ${table} where ${condition} order by id`);
    const [counted] = await sql<{ issues: number }[]>`select count(*)::int4 as issues from issue`;
    const everySo = Math.max(1, Math.floor(counted!.issues / SAMPLE));
    const rows = await sql<{ number: string; lng: number | null; lat: number | null }[]>`
      select number, lng, lat from issue where id % ${everySo} = 0 and state <> 'merged' order by id`;
    const names = await sql<{ name: string }[]>`
      select distinct name_zh as name from (
        select name_zh from building union all select name_zh from road union all select name_zh from crossing) n
      order by 1`;
    return {
      category: await coded(
        'category c',
        `scheme = 'local' and exists (select from issue i where i.category_id = c.id)`,
      ),
      unit: await coded('unit u', 'exists (select from issue i where i.lead_unit_id = u.id)'),
      community: await coded('community'),
      grid: await coded('grid'),
      channel: await coded('channel'),
      tag: await coded('tag'),
      points: rows.flatMap(({ lng, lat }): LngLat[] => (lng === null || lat === null ? [] : [[lng, lat]])),
      numbers: rows.map(({ number }) => number),
      names: names.map(({ name }) => name),
      issues: counted!.issues,
    };
  } finally {
    await close();
  }
}
