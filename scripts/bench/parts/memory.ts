import type { Bench } from '../bench-context';
import { sampleTiles, tilePath } from '../http/tile-sample';
import { memoryOf } from '../measure/process-tree';
import type { Figure } from '../report/figure';

const ZOOMS = [0, 10, 12, 14, 16];

const megabytes = (what: string, value: number): Figure => ({
  part: 'memory',
  what,
  unit: 'MB',
  n: 1,
  p50: Math.round(value),
});

/** A server of its own: before it has looked at any issue, and after it has answered a few hundred times. */
export async function run(bench: Bench): Promise<void> {
  const { points } = await bench.codes();
  const scratch = await bench.scratch();
  const server = await bench.freshServer();
  const random = bench.random('memory');
  const idle = memoryOf(server.serverPid);
  if (idle === null) {
    bench.findings.remarks.push({ part: 'memory', text: 'this system does not tell it' });
    await server.stop();
    return;
  }
  await server.client.ask('/api/summary?state=open');
  const first = memoryOf(server.serverPid)!;
  for (const z of ZOOMS) {
    for (const tile of sampleTiles(points, z, 40, random)) await server.client.ask(tilePath(tile));
    await server.client.ask('/api/summary');
    await server.client.ask(`/api/heat?bandwidth=${100 + z}`);
  }
  const busy = memoryOf(server.serverPid)!;
  await server.stop();
  const { figures } = bench.findings;
  figures.push(megabytes('resident, before it has looked at an issue', idle.residentMegabytes));
  figures.push(megabytes('resident, after the first answer', first.residentMegabytes));
  figures.push(megabytes('resident, after 210 answers', busy.residentMegabytes));
  if (busy.peakMegabytes !== null) figures.push(megabytes('the most it ever had', busy.peakMegabytes));
  figures.push({
    part: 'memory',
    what: 'resident beyond idle, for each issue',
    unit: 'bytes a row',
    n: 1,
    p50: Math.round(((busy.residentMegabytes - idle.residentMegabytes) * 1e6) / scratch.city.issues),
  });
}
