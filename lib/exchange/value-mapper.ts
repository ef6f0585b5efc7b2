import type { ProblemCode, ProblemList } from './problem';

/** How a value of a file came to its meaning. */
export type MappedBy = 'values' | 'known' | 'created' | 'otherwise';

export interface MappedValue {
  /** '' for a blank cell */
  value: string;
  /** '' when it means nothing here */
  code: string;
  by: MappedBy;
  rows: number;
}

export interface ValueTarget {
  /** The code of what is called so; null when nothing is. */
  find(text: string): string | null;
  /** Makes what is not there yet; left out where nothing may be made. */
  create?: ((text: string) => string) | undefined;
  /** All that there is, for messages, where it is little. */
  allowed?: string;
}

interface ValueRules {
  values?: Record<string, string> | undefined;
  otherwise?: string | undefined;
}

/**
 * Turns the values of a column into codes: by the mapping's `values`, else because a thing of that code or name is
 * there, else by making it, else by `otherwise`. Each distinct value is settled once and counted.
 */
export class ValueMapper {
  readonly #settled = new Map<string, MappedValue>();
  readonly #unmapped = new Map<string, { value: string; row: number; rows: number }>();
  readonly #values: ReadonlyMap<string, string>;

  constructor(
    readonly column: string,
    readonly rules: ValueRules,
    readonly target: ValueTarget,
  ) {
    this.#values = new Map(
      Object.entries(rules.values ?? {}).map(([value, meaning]) => [value.trim().toLowerCase(), meaning]),
    );
  }

  /** The code of a cell; '' when it means nothing here (or is blank), null when it is not mapped. */
  map(text: string, row: number): string | null {
    const key = text.toLowerCase();
    let settled = this.#settled.get(key);
    if (settled === undefined) {
      const unmapped = this.#unmapped.get(key);
      if (unmapped) {
        unmapped.rows++;
        return null;
      }
      const found = this.#settle(text, key);
      if (found === null) {
        this.#unmapped.set(key, { value: text, row, rows: 1 });
        return null;
      }
      settled = { value: text, rows: 0, ...found };
      this.#settled.set(key, settled);
    }
    settled.rows++;
    return settled.code;
  }

  #settle(text: string, key: string): { code: string; by: MappedBy } | null {
    const meaning = this.#values.get(key);
    if (meaning !== undefined) return this.#meaning(meaning, 'values');
    if (text !== '') {
      const known = this.target.find(text);
      if (known !== null) return { code: known, by: 'known' };
      if (this.target.create) return { code: this.target.create(text), by: 'created' };
    }
    return this.rules.otherwise === undefined ? null : this.#meaning(this.rules.otherwise, 'otherwise');
  }

  #meaning(meaning: string, by: MappedBy): { code: string; by: MappedBy } | null {
    if (meaning === '') return { code: '', by };
    const code = this.target.find(meaning);
    return code === null ? null : { code, by };
  }

  /** What each distinct value came to, most rows first. */
  get mapped(): MappedValue[] {
    return [...this.#settled.values()].sort((a, b) => b.rows - a.rows);
  }

  /** One problem for each distinct value that came to nothing, at the first row that has it. */
  addUnmapped(problems: ProblemList, code: ProblemCode, detail?: string): void {
    for (const { value, row, rows } of this.#unmapped.values()) {
      problems.add({
        row,
        column: this.column,
        value: value || null,
        code,
        rows,
        ...(detail ? { detail } : {}),
      });
    }
  }

  /** Meanings in the mapping file that name nothing that there is. */
  unknownMeanings(): { key: string; meaning: string }[] {
    const named = Object.entries(this.rules.values ?? {}).map(([value, meaning]) => ({
      key: `values.${value}`,
      meaning,
    }));
    if (this.rules.otherwise !== undefined) named.push({ key: 'otherwise', meaning: this.rules.otherwise });
    return named.filter(({ meaning }) => meaning !== '' && this.target.find(meaning) === null);
  }
}
