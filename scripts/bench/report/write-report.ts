import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { say } from '../../bootstrap/say.mjs';
import { type Findings, isMissed, isRatioMissed } from './figure';
import type { Machine } from './machine';
import { asMarkdown, asText, tablesOf } from './table';

/** `load`: of the machine in the last minute, when the part ended; two cores are busy at 2. */
export interface RunPart {
  name: string;
  seconds: number;
  load: number;
}

export interface Report extends Findings {
  machine: Machine;
  rows: number;
  parts: RunPart[];
}

const headline = ({ machine, rows }: Report): string =>
  `${rows} issues · ${machine.processor}, ${machine.cores} cores, ${machine.memoryGigabytes} GB · ${machine.system} · ` +
  `Node ${machine.node} · ${machine.date.slice(0, 16)}Z · commit ${machine.commit} · load at start ${machine.loadAtStart}`;

/** Paths count from where npm was called. */
export const pathOf = (file: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), file);

function write(file: string, content: string): void {
  const path = pathOf(file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  say(`· Written: ${path}`);
}

/** Lists of numbers on one line: the file is kept in git and read by eye. */
const compact = (report: Report): string =>
  `${JSON.stringify(report, null, 1).replace(/\[\s+(-?[\d.][\d.,\s-]*?)\s+\]/g, (_, list: string) => `[${list.replace(/\s+/g, '')}]`)}\n`;

/** Prints the tables, and writes the raw figures and the tables where they are wanted. */
export function writeReport(report: Report, files: { json?: string; markdown?: string }): void {
  const tables = tablesOf(report);
  say(`\n${headline(report)}\n`);
  say(asText(tables));
  for (const { part, text } of report.remarks) say(`\n· ${part}: ${text}`);
  const missed = report.figures.filter(isMissed).length + report.ratios.filter(isRatioMissed).length;
  say(
    `\n${missed === 0 ? 'Nothing that is promised was missed.' : `${missed} of what is promised was missed.`}`,
  );
  if (files.json) write(files.json, compact(report));
  if (files.markdown) {
    const remarks = report.remarks.map(({ part, text }) => `- ${part}: ${text}`).join('\n');
    write(files.markdown, `${headline(report)}\n\n${asMarkdown(tables)}\n\n${remarks}\n`);
  }
}
