import { type Figure, type Findings, isMissed, isRatioMissed, type Ratio, timesOf } from './figure';

export interface Table {
  title: string;
  header: string[];
  rows: string[][];
}

const short = (value: number): string =>
  Math.abs(value) >= 100 ? value.toFixed(0) : Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2);
const orDash = (value: number | undefined): string => (value === undefined ? '–' : short(value));

function wantedText(figure: Figure): string {
  const { wanted } = figure;
  if (!wanted) return '';
  const limit = wanted.atMost !== undefined ? `≤ ${wanted.atMost}` : `≥ ${wanted.atLeast}`;
  return `${wanted.of} ${limit}${isMissed(figure) ? ' MISSED' : ''}`;
}

const size = (bytes: number | undefined) =>
  bytes === undefined ? '–' : bytes >= 1000 ? `${short(bytes / 1000)} kB` : `${bytes} B`;

function requestRow(figure: Figure): string[] {
  const { what, n, p50, p95, p99, cpuMilliseconds, databaseCpuMilliseconds, bytes } = figure;
  return [
    what,
    String(n),
    ...[p50, p95, p99, cpuMilliseconds, databaseCpuMilliseconds].map(orDash),
    size(bytes),
    wantedText(figure),
  ];
}

const otherRow = (figure: Figure): string[] => {
  const { what, n, p50, most, unit, note } = figure;
  const spread = n > 1 && most !== undefined ? ` (at most ${short(most)})` : '';
  return [what, String(n), `${short(p50)} ${unit}${spread}`, wantedText(figure), note ?? ''];
};

function ratioRow(ratio: Ratio): string[] {
  const { what, against, n, ours, theirs, wanted } = ratio;
  const { served, net } = timesOf(ratio);
  const missed = isRatioMissed(ratio) ? ' MISSED' : '';
  return [
    what,
    against,
    String(n),
    ...[ours, theirs].map(short),
    `${short(served)} ×`,
    `${short(net)} ×`,
    wanted === undefined ? '' : `${wanted.of} ≥ ${wanted.times} ×${missed}`,
  ];
}

/** `served`: how many times faster as it is served; `net`: each less its own empty answer. */
const RATIO_HEADER = ['what', 'against', 'n', 'ours p50 ms', 'theirs p50 ms', 'served', 'net', 'wanted'];
const REQUEST_HEADER = [
  'what',
  'n',
  'p50 ms',
  'p95',
  'p99',
  'CPU ms',
  'CPU ms of the database',
  'bytes',
  'wanted',
];
const OTHER_HEADER = ['what', 'n', 'median', 'wanted', ''];

/** One table for the ratios, which are what to look at first, and one or two for each part. */
export function tablesOf({ figures, ratios }: Findings): Table[] {
  const tables: Table[] = [];
  if (ratios.length > 0) {
    tables.push({
      title: 'against others, in the same run',
      header: RATIO_HEADER,
      rows: ratios.map(ratioRow),
    });
  }
  for (const part of new Set(figures.map((figure) => figure.part))) {
    const own = figures.filter((figure) => figure.part === part);
    const requests = own.filter(({ bytes }) => bytes !== undefined);
    const others = own.filter(({ bytes }) => bytes === undefined);
    if (requests.length > 0) {
      tables.push({ title: part, header: REQUEST_HEADER, rows: requests.map(requestRow) });
    }
    if (others.length > 0) tables.push({ title: part, header: OTHER_HEADER, rows: others.map(otherRow) });
  }
  return tables;
}

/** Chinese characters take two columns of a terminal. */
const widthOf = (text: string) => [...text].reduce((sum, c) => sum + (c > 'ᄀ' ? 2 : 1), 0);

/** Tables as plain text, the columns under each other. */
export function asText(tables: readonly Table[]): string {
  return tables
    .map(({ title, header, rows }) => {
      const widths = header.map((name, i) =>
        Math.max(...[name, ...rows.map((row) => row[i] ?? '')].map(widthOf)),
      );
      const line = (cells: string[]) =>
        cells
          .map((cell, i) => cell + ' '.repeat(widths[i]! - widthOf(cell)))
          .join('  ')
          .trimEnd();
      return [`━━ ${title}`, line(header), ...rows.map(line)].join('\n');
    })
    .join('\n\n');
}

/** The same tables for a document. */
export function asMarkdown(tables: readonly Table[]): string {
  return tables
    .map(({ title, header, rows }) => {
      const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
      const bold = (cells: string[]) => cells.map((cell) => cell.replace('MISSED', '**missed**'));
      return [
        `### ${title}`,
        '',
        line(header),
        `|${'---|'.repeat(header.length)}`,
        ...rows.map((r) => line(bold(r))),
      ].join('\n');
    })
    .join('\n\n');
}
