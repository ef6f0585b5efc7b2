import { setTimeout } from 'node:timers/promises';
import { connect } from '../../../db/connect';
import type { Summary } from '../../../lib/contract/summary';
import type { Bench } from '../bench-context';
import type { CityCodes } from '../http/city-codes';
import type { Client } from '../http/client';
import { bytesOf, jsonOf } from '../http/read-body';
import { type LngLat, tileAt, tilePath } from '../http/tile-sample';
import { figureOf } from '../report/figure-of';

const STEPS = 8;
const REGISTRATIONS = 6;
const ZOOM = 12;
const LONGEST_WAIT_MS = 30_000;

/** Something that is committed, of which the counts of `query` tell. */
interface Change {
  query: string;
  commit(): Promise<void>;
}

interface Shown {
  /** from asking for a tile, at once behind the commit, until it is there, ms */
  tile: number;
  /** from the commit until a tile and then the counts have shown it, ms */
  shown: number;
}

async function write(client: Client, path: string, body: object): Promise<void> {
  const answer = await client.write(path, body);
  if (answer.status !== 201)
    throw new Error(
      `${path} was answered ${answer.status}: ${bytesOf(answer).toString('utf8').slice(0, 300)}`,
    );
}

async function measure(client: Client, tile: string, { query, commit }: Change): Promise<Shown> {
  const count = async () => jsonOf<Summary>(await client.ask(`/api/summary?${query}`)).figures.issues;
  const before = await count();
  await commit();
  const committed = performance.now();
  const { milliseconds } = await client.ask(tile);
  while ((await count()) === before) {
    if (performance.now() - committed > LONGEST_WAIT_MS)
      throw new Error(`A commit was not in the counts of ${query} after ${LONGEST_WAIT_MS / 1000} s`);
    await setTimeout(5);
  }
  return { tile: milliseconds, shown: performance.now() - committed };
}

/** A leader has one that was written off taken up again. Beyond a million issues not all have the events that a step goes on from. */
const reopening = (client: Client, ownerUrl: string, { unit }: CityCodes): Change => ({
  query: 'state=in_progress',
  async commit() {
    const { sql, close } = connect(ownerUrl, { max: 1 });
    const [issue] = await sql<{ number: string; version: number }[]>`
      select i.number, i.version from issue i
      where i.state = 'written_off' and exists (select from ledger_event e where e.issue_id = i.id)
      order by i.id limit 1`.finally(close);
    if (!issue) throw new Error('No issue of the city was written off: give it more --rows');
    const limit = { amount: 3, unit: 'working_day' };
    const step = { kind: 'reopen', version: issue.version, leadUnit: unit[0]!.code, limit, text: 'bench' };
    await write(client, `/api/issues/${issue.number}/events`, step);
  },
});

/** Somebody writes down a problem that was found, with a place on the map or in words alone. */
const registration = (client: Client, { category }: CityCodes, at?: LngLat): Change => ({
  query: '',
  async commit() {
    const found = {
      title: 'A problem of the bench',
      category: category[0]!.code,
      sourceNote: 'bench',
      place: { text: 'somewhere in the city', at },
    };
    await write(client, '/api/issues', found);
  },
});

const figure = (what: string, values: number[], atMost: number) =>
  figureOf({ part: 'commits', what, unit: 'ms', wanted: { of: 'most', atMost } }, values);

/** What is asked first behind a commit, of a server that has prepared itself. Leaves the city with some issues more. */
export async function run(bench: Bench): Promise<void> {
  const { ownerUrl } = await bench.scratch();
  const codes = await bench.codes();
  const { client } = await bench.server();
  const random = bench.random('commits');
  const kinds: { what: string; n: number; make: (place: LngLat) => Change }[] = [
    { what: 'a step', n: STEPS, make: () => reopening(client, ownerUrl, codes) },
    { what: 'a registration in words', n: REGISTRATIONS, make: () => registration(client, codes) },
    {
      what: 'a registration on the map',
      n: REGISTRATIONS,
      make: (place) => registration(client, codes, place),
    },
  ];
  for (const { what, n, make } of kinds) {
    const all: Shown[] = [];
    for (let i = 0; i < n; i++) {
      const place = random.pick(codes.points);
      all.push(await measure(client, tilePath(tileAt(place, ZOOM)), make(place)));
    }
    bench.findings.figures.push(
      figure(
        `first tile behind ${what}`,
        all.map(({ tile }) => tile),
        500,
      ),
      figure(
        `from ${what} until tile and counts show it`,
        all.map(({ shown }) => shown),
        1000,
      ),
    );
  }
}
