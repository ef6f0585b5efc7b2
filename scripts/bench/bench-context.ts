import type { Random } from '../../db/seed/random';
import type { Shutdown } from '../server/shutdown';
import type { CityCodes } from './http/city-codes';
import type { Findings } from './report/figure';
import type { Scratch } from './scratch';
import type { BenchServer } from './serve';

/** What a part can ask for; the city and its server are made when the first part needs them, and then shared. */
export interface Bench {
  rows: number;
  shutdown: Shutdown;
  buildFolder(): Promise<string>;
  scratch(): Promise<Scratch>;
  codes(): Promise<CityCodes>;
  /** Asked as somebody of the office, as every server is. */
  server(): Promise<BenchServer>;
  /** Another server on the same city that nobody has asked anything yet; whoever begins it stops it. */
  freshServer(): Promise<BenchServer>;
  /** Where what is measured goes. */
  findings: Findings;
  /** Numbers of one part's own: the same whichever parts run. */
  random(part: string): Random;
}
