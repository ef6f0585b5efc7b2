import { COORDINATE_REASONS } from '../../lib/contract/unlocated-reason';
import type { LocatedPoint } from '../../lib/exchange/check-coordinates';
import type { ImportResult } from '../../lib/exchange/plan-import';
import type { TicketsPlan } from '../../lib/exchange/plan-tickets';
import { LARGEST_DEGREES } from '../../lib/exchange/read-geometry';
import type { MappedValue } from '../../lib/exchange/value-mapper';
import type { Words } from './words';

const SHOWN_VALUES = 30;
const SHOWN_PROBLEMS = 50;

function unlocatedLine(kind: string, points: readonly LocatedPoint[], words: Words): string[] {
  const count = points.filter(({ unlocatedReason }) => unlocatedReason !== null).length;
  if (count === 0) return [];
  const reasons = COORDINATE_REASONS.flatMap((reason) => {
    const n = points.filter(({ unlocatedReason }) => unlocatedReason === reason).length;
    return n === 0 ? [] : `${words.reasons[reason]} ${n}`;
  });
  const inMetres = points.filter(
    ({ unlocatedReason, enteredLng }) =>
      unlocatedReason === 'out_of_range' && Math.abs(enteredLng ?? 0) > LARGEST_DEGREES,
  ).length;
  return [
    `    ${words.unlocated(kind, count, reasons.join(', '))}`,
    ...(inMetres > 0 ? [`    ${words.inMetres(inMetres)}`] : []),
  ];
}

function mappedLines(title: string, mapped: readonly MappedValue[], words: Words): string[] {
  if (mapped.length === 0) return [];
  const lines = mapped
    .slice(0, SHOWN_VALUES)
    .map(
      ({ value, code, rows, by }) =>
        `      ${words.mapped(value || words.blank, code || words.none, rows, words.mappedBy[by])}`,
    );
  if (mapped.length > SHOWN_VALUES) lines.push(`      ${words.more(mapped.length - SHOWN_VALUES)}`);
  return [`    ${title}`, ...lines];
}

function ticketLines({ planned, mappers, notes }: TicketsPlan, words: Words): string[] {
  const { alreadySame, alreadyDifferent, clockChanges, masked } = notes;
  const told: [number, (count: number) => string][] = [
    [clockChanges.repeated, words.repeated],
    [clockChanges.skipped, words.skipped],
    [masked.tickets, () => words.masked(masked.found, masked.tickets)],
    [notes.lacksPlaceText, words.lacksPlaceText],
    [notes.ignoredClosings, words.ignoredClosings],
    [notes.ignoredUnits, words.ignoredUnits],
  ];
  return [
    ...(alreadySame + alreadyDifferent > 0 ? [`    ${words.already(alreadySame, alreadyDifferent)}`] : []),
    ...unlocatedLine(words.kinds.tickets, planned.tickets, words),
    ...mappedLines(words.mappedTitles.category, mappers.category.mapped, words),
    ...mappedLines(words.mappedTitles.unit, mappers.unit?.mapped ?? [], words),
    ...mappedLines(words.mappedTitles.state, mappers.state.mapped, words),
    ...told.flatMap(([count, say]) => (count > 0 ? [`    ${say(count)}`] : [])),
  ];
}

/** What was read, what will be loaded, what is unlocated and why, what the values came to: line by line. */
export function describeResult(result: ImportResult, words: Words): string[] {
  const { files, plan, made, problems, ticketNotes } = result;
  const points: Partial<Record<string, readonly LocatedPoint[]>> = {
    buildings: plan.places.buildings,
    merchants: plan.places.merchants,
  };
  const lines = files.flatMap(({ kind, file, rows, toLoad, unusedColumns, encoding, withoutOutline }) => [
    `  ${words.file(words.kinds[kind], file, rows, toLoad)}`,
    ...(encoding === 'utf-8' ? [] : [`    ${words.encoding[encoding]}`]),
    ...(withoutOutline > 0 ? [`    ${words.withoutOutline(withoutOutline)}`] : []),
    ...(unusedColumns.length > 0 ? [`    ${words.unusedColumns(unusedColumns.join(', '))}`] : []),
    ...unlocatedLine(words.kinds[kind], points[kind] ?? [], words),
    ...(kind === 'tickets' && ticketNotes ? ticketLines(ticketNotes, words) : []),
  ]);
  // While a file is wrong, what would be made for want of it says nothing.
  if (problems.length === 0 && made.communities + made.grids > 0)
    lines.push(`  ${words.made(made.communities, made.grids)}`);
  return lines;
}

/** The first errors, and how many there are. */
export function describeProblems({ problems }: Pick<ImportResult, 'problems'>, words: Words): string[] {
  const lines = problems.slice(0, SHOWN_PROBLEMS).map((problem) => `  ${words.problem(problem)}`);
  if (problems.length > SHOWN_PROBLEMS)
    lines.push(`  ${words.moreProblems(problems.length - SHOWN_PROBLEMS)}`);
  return [words.problemCount(problems.length), ...lines];
}
