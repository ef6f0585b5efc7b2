import { appendEvents } from '../../../db/commands/ledger/append-events';
import { connect } from '../../../db/connect';
import { dayNumberOf, isoDayOf } from '../../../lib/calendar/local-day';
import type { Summary } from '../../../lib/contract/summary';
import type { Bench } from '../bench-context';
import { CITY_DAY, CLOCK } from '../city/load-city';
import { TIME_ZONE } from '../city/write-rows';
import { jsonOf } from '../http/read-body';
import { tileAt, tilePath } from '../http/tile-sample';
import { percentilesOf } from '../measure/percentiles';
import type { Figure } from '../report/figure';
import type { BenchServer } from '../serve';

const CHANGES = 5;
/** of each kind, which the other parts do not count */
const FIRST_ANSWERS = 20;
const PAST_DAY = isoDayOf(dayNumberOf(CITY_DAY) - 30);
const FIRST_ASKED = {
  'summaries of the open': '/api/summary?state=open',
  'heat maps of the open': '/api/heat?state=open',
  'lists of the open': '/api/issues?state=open',
  'summaries of a past day': `/api/summary?state=open&asOf=${PAST_DAY}`,
};
const DENSE_ZOOM = 12;

const figure = (what: string, values: number[], wanted?: Figure['wanted']): Figure => ({
  part: 'cold',
  what,
  unit: 'ms',
  ...percentilesOf(values.map((value) => Math.round(value * 10) / 10)),
  samples: values.map((value) => Math.round(value * 10) / 10),
  wanted,
});

/** A handler makes a start on an issue that waits for it: a change that the counts show. False when none waits. */
async function makeStart(appUrl: string): Promise<boolean> {
  const { db, sql, close } = connect(appUrl, { max: 1 });
  try {
    const [waiting] = await sql<{ id: number; unitId: number; personId: number }[]>`
      select i.id, i.lead_unit_id as "unitId", a.person_id as "personId"
      from issue i join person_assignment a on a.unit_id = i.lead_unit_id
      where i.state = 'dispatched' order by i.id limit 1`;
    if (!waiting) return false;
    const { id: issueId, unitId: actorUnitId, personId: actorId } = waiting;
    await db.transaction((transaction) =>
      appendEvents(transaction, {
        timeZone: TIME_ZONE,
        issues: [],
        events: [{ issueId, kind: 'start', at: CLOCK, actorId, actorUnitId }],
      }),
    );
    return true;
  } finally {
    await close();
  }
}

async function measureChange({ client }: BenchServer, appUrl: string, tile: string) {
  const inProgress = async () => {
    const answer = await client.ask('/api/summary?state=in_progress');
    return jsonOf<Summary>(answer).figures.issues;
  };
  const before = await inProgress();
  if (!(await makeStart(appUrl))) return null;
  const committed = performance.now();
  const { milliseconds } = await client.ask(tile);
  while ((await inProgress()) === before) await new Promise((resolve) => setTimeout(resolve, 5));
  return { tile: milliseconds, shown: performance.now() - committed };
}

/** The first answer after a start, and after the data have changed. */
export async function run(bench: Bench): Promise<void> {
  const scratch = await bench.scratch();
  const { points } = await bench.codes();
  const tile = tilePath(tileAt(bench.random('cold').pick(points), DENSE_ZOOM));
  const { figures } = bench.findings;
  const server = await bench.freshServer();
  figures.push(figure('start of the web server until it answers', [server.startMilliseconds]));
  figures.push(figure('first tile after the start', [(await server.client.ask(tile)).milliseconds]));
  figures.push(figure('the same tile again', [(await server.client.ask(tile)).milliseconds]));
  for (const [what, path] of Object.entries(FIRST_ASKED)) {
    const times: number[] = [];
    for (let i = 0; i < FIRST_ANSWERS; i++) times.push((await server.client.ask(path)).milliseconds);
    figures.push(figure(`the first ${FIRST_ANSWERS} ${what}`, times));
  }
  const changes = [];
  for (let i = 0; i < CHANGES; i++) {
    const change = await measureChange(server, scratch.appUrl, tile);
    if (change === null) break;
    changes.push(change);
  }
  await server.stop();
  if (changes.length < CHANGES) {
    const text = `only ${changes.length} issues waited for a start, so changes are not told: give it more --rows, or remove the kept folder`;
    bench.findings.remarks.push({ part: 'cold', text });
    return;
  }
  figures.push(
    figure(
      'first tile after a commit',
      changes.map((change) => change.tile),
    ),
    figure(
      'from a commit until tiles and counts show it',
      changes.map((change) => change.shown),
      { of: 'most', atMost: 1000 },
    ),
  );
}
