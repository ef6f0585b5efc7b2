import type { ProblemList } from './problem';
import { readJson } from './read-json';
import { addShapeFaults } from './shape-fault';
import { type TicketMapping, ticketMapping } from './ticket-mapping';

/** Reads and checks a mapping file (docs/import.md). What is wrong is added with the path of its key; null then. */
export function readMapping(bytes: Uint8Array, problems: ProblemList): TicketMapping | null {
  const read = readJson(bytes, problems);
  if (!read) return null;
  const checked = ticketMapping.safeParse(read.value);
  if (checked.success) return checked.data;
  addShapeFaults(checked.error.issues, read.value, 'mapping_malformed', problems);
  return null;
}
