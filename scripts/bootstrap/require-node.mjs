// @ts-check
// Imported first by every command: nothing else may be loaded by a Node that is too old to read it.
import { refuseNodeVersion } from './node-version.mjs';

const refusal = refuseNodeVersion(process.versions.node);
if (refusal) {
  process.stderr.write(`\n✗ ${refusal}\n`);
  process.exit(1);
}
