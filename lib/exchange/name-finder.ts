/** Finds a place, unit or category by its code, else by its name when only one has it. */
export class NameFinder {
  readonly #codes = new Map<string, string>();
  readonly #names = new Map<string, string | null>();

  constructor(entries: Iterable<{ code: string; nameZh: string; nameEn?: string | null }>) {
    for (const entry of entries) this.add(entry);
  }

  add({ code, nameZh, nameEn }: { code: string; nameZh: string; nameEn?: string | null }): void {
    this.#codes.set(code.toLowerCase(), code);
    for (const name of new Set([nameZh, nameEn ?? nameZh].map((each) => each.toLowerCase()))) {
      const known = this.#names.get(name);
      this.#names.set(name, known === undefined || known === code ? code : null);
    }
  }

  /** The code, or null when nothing or more than one thing is called so. */
  find(text: string): string | null {
    const key = text.toLowerCase();
    return this.#codes.get(key) ?? this.#names.get(key) ?? null;
  }
}
