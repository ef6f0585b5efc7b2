import { codeFromName, isCode } from './code-from-name';
import type { PlaceField } from './place-columns';
import { isShortenedNumber, plainDigits } from './plain-digits';
import type { ProblemCode, ProblemList } from './problem';
import type { PlaceFile, PlaceRecord } from './read-places';

const LONGEST_NAME = 100;

/** Reads the cells of a place file as what they should be, and names row, column and value where they are not. */
export class PlaceReader {
  readonly #rowsByCode = new Map<string, number>();

  constructor(
    readonly source: PlaceFile,
    readonly problems: ProblemList,
  ) {}

  text(record: PlaceRecord, field: PlaceField): string {
    return record.cells[field] ?? '';
  }

  refuse(record: PlaceRecord, field: PlaceField, code: ProblemCode, detail?: string): void {
    this.problems.add({
      row: record.row,
      column: this.source.columns[field] ?? field,
      value: this.text(record, field) || null,
      code,
      ...(detail === undefined ? {} : { detail }),
    });
  }

  /** Code and names, each standing in for another that is missing; null when there is nothing to call it by. */
  identity(record: PlaceRecord): { code: string; nameZh: string; nameEn: string } | null {
    const nameZh = this.text(record, 'nameZh') || this.text(record, 'nameEn') || this.text(record, 'code');
    const code = this.text(record, 'code') || codeFromName(nameZh);
    const codeField = this.text(record, 'code') === '' ? 'nameZh' : 'code';
    if (code === '') {
      this.refuse(record, codeField, 'value_missing');
      return null;
    }
    if (isShortenedNumber(code)) {
      this.refuse(record, codeField, 'number_shortened');
      return null;
    }
    if (!isCode(code)) {
      this.refuse(record, codeField, 'code_malformed');
      return null;
    }
    if (nameZh.length > LONGEST_NAME) {
      this.refuse(record, 'nameZh', 'value_too_long', String(LONGEST_NAME));
      return null;
    }
    const earlier = this.#rowsByCode.get(code);
    if (earlier !== undefined) {
      this.refuse(record, codeField, 'code_twice', String(earlier));
      return null;
    }
    this.#rowsByCode.set(code, record.row);
    return { code, nameZh, nameEn: this.text(record, 'nameEn') || nameZh };
  }

  /** A count such as `1,238`, `350户`, `约350户` or `350 (approx.)`; null for a blank cell or, refused, for any other. */
  count(record: PlaceRecord, field: PlaceField): { n: number; isApproximate: boolean } | null {
    const text = plainDigits(this.text(record, field));
    if (text === '') return null;
    const match =
      /^(约|大约|近|~|≈)?\s*(\d{1,3}(?:[,，]\d{3})+|\d{1,7})(?:\.0+)?\s*(余|多|\+)?\s*(户|层|年|个)?\s*(左右|余|\(approx\.?\))?$/i.exec(
        text,
      );
    if (!match) {
      this.refuse(record, field, 'value_not_a_number');
      return null;
    }
    return {
      n: Number(match[2]!.replace(/[,，]/g, '')),
      isApproximate: [match[1], match[3], match[5]].some((mark) => mark !== undefined),
    };
  }

  /** A length such as `3.5`, `3.5m` or `3.5 米`; null for a blank cell or, refused, for any other. */
  metres(record: PlaceRecord, field: PlaceField): number | null {
    const text = plainDigits(this.text(record, field));
    if (text === '') return null;
    const match = /^(\d{1,4}(?:\.\d+)?)\s*(?:m|米)?$/i.exec(text);
    if (!match) this.refuse(record, field, 'value_not_a_number');
    return match ? Number(match[1]) : null;
  }

  /** One of a list of words, each with what it means here. A blank cell is `blank`. */
  choice<T extends string>(
    record: PlaceRecord,
    field: PlaceField,
    words: Readonly<Record<string, T>>,
    blank: T,
  ): T {
    const text = this.text(record, field).toLowerCase();
    if (text === '') return blank;
    if (Object.hasOwn(words, text)) return words[text]!;
    this.refuse(record, field, 'value_unknown', Object.keys(words).join(', '));
    return blank;
  }
}
