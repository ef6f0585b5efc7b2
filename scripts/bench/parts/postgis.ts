import type { Bench } from '../bench-context';
import { compareTiles } from '../postgis/compare-tiles';
import { openPostgis } from '../postgis/open-postgis';

/** Where PostGIS is installed: the same tiles from both, in the same run. */
export async function run(bench: Bench): Promise<void> {
  const postgis = await openPostgis(bench);
  if (postgis === null) {
    const text =
      'not installed here (on Debian: apt-get install postgresql-15-postgis-3), so nothing is compared';
    bench.findings.remarks.push({ part: 'postgis', text });
    return;
  }
  await compareTiles(bench, postgis.url);
  const text = `PostGIS ${postgis.version}. Both over HTTP, theirs from a plain node:http server.`;
  bench.findings.remarks.push({ part: 'postgis', text });
}
