import type { Sql } from 'postgres';

export interface Version {
  /** a number that grows */
  dataVersion: number;
  /** a word that differs whenever an answer could */
  identity: string;
  /** a word that differs after every write that is not one of the ledger's */
  otherWrites: string;
  lastEventId: number;
}

/** What the database stands at. */
export async function readVersion(sql: Sql): Promise<Version> {
  const [version] = await sql<[Version]>`
    with loading as (select coalesce((select extract(epoch from loaded_at)::text from office), '') as at)
    select data_version::float8 as "dataVersion", last_event_id::float8 as "lastEventId",
      data_version || '.' || loading.at as identity,
      (data_version - ledger_writes) || '.' || loading.at as "otherWrites"
    from ledger_head, loading`;
  return version;
}
