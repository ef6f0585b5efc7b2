import { plainDigits } from './plain-digits';
import type { Problem, ProblemList } from './problem';
import { suggestTimeFormats } from './suggest-time-format';
import type { TicketCells } from './ticket-cells';
import { columnOf } from './ticket-cells';
import type { TicketMapping } from './ticket-mapping';
import { type ReadTime, type TimeReader, timeReader } from './time-format';

export const TIME_FIELDS = ['openedAt', 'closedAt', 'dueAt', 'reviewDate'] as const;
export type TimeField = (typeof TIME_FIELDS)[number];

const listOf = (formats: string | string[]) => (Array.isArray(formats) ? formats : [formats]);

/** Reads the times of tickets by the mapping's formats and zones, and counts what the change of clocks did to them. */
export class TicketTimes {
  /** Times in an hour that the clock repeated (the earlier was taken) or skipped (moved on). */
  readonly clockChanges = { repeated: 0, skipped: 0 };
  readonly #readers: ReadonlyMap<TimeField, TimeReader>;

  constructor(
    readonly mapping: TicketMapping,
    /** of the office; a field's own or the mapping's goes before it */
    officeZone: string,
    readonly problems: ProblemList,
  ) {
    this.#readers = new Map(
      TIME_FIELDS.flatMap((field) => {
        const rules = mapping.fields[field];
        if (!rules) return [];
        const zone = rules.timeZone ?? mapping.timeZone ?? officeZone;
        return [[field, timeReader(listOf(rules.format ?? mapping.timeFormat), zone)] as const];
      }),
    );
  }

  /** Null for a blank cell or, refused, for one that is not of the format. */
  read(field: TimeField, cells: readonly string[], textOf: TicketCells, row: number): ReadTime | null {
    const text = textOf(field, cells);
    if (text === '') return null;
    const reader = this.#readers.get(field);
    // As it stands first: a format may itself hold full-width characters.
    const read = reader?.(text) ?? reader?.(plainDigits(text)) ?? null;
    if (read === null) this.#refuseFormat(field, text, row);
    else if (read.fit !== 'plain') this.clockChanges[read.fit]++;
    return read;
  }

  refuse(field: TimeField, value: string, row: number, code: Problem['code'], detail?: string): Problem {
    const source = this.mapping.fields[field];
    const column = source ? columnOf(source) : field;
    return this.problems.add({ row, column, value: value || null, code, ...(detail ? { detail } : {}) });
  }

  #refuseFormat(field: TimeField, text: string, row: number): void {
    const formats = listOf(this.mapping.fields[field]?.format ?? this.mapping.timeFormat);
    const hint = suggestTimeFormats(plainDigits(text)).join(' / ');
    const added = this.refuse(field, text, row, 'time_malformed', formats.join(' | '));
    if (hint !== '') added.hint = hint;
  }
}
