import type { Random } from '../random';
import { COMMON } from './phrases/common';
import type { Phrases } from './phrases/phrases';

/** Fills `{n}` with 2 to 9, `{many}` with 10 to 48, and every other name with the value given for it. */
export function fillText(
  random: Random,
  template: string,
  values: Readonly<Record<string, string>> = {},
): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    if (name === 'n') return String(random.int(2, 9));
    if (name === 'many') return String(random.int(10, 48));
    return values[name] ?? '';
  });
}

/** One of several sentences, filled. */
export function say(
  random: Random,
  templates: readonly string[],
  values: Readonly<Record<string, string>> = {},
): string {
  return fillText(random, random.pick(templates), values);
}

/**
 * Those of some sentences that go with a title: none that names a thing which the title does not, and those that name
 * its own thing twice as likely.
 */
export function akin(items: readonly string[], { subjects = [] }: Phrases, title: string): readonly string[] {
  const own = subjects.filter((subject) => subject.test(title));
  const fitting = items.filter((item) =>
    subjects.every((subject) => !subject.test(item) || own.includes(subject)),
  );
  const close = fitting.filter((item) => own.some((subject) => subject.test(item)));
  return fitting.length > 0 ? [...fitting, ...close] : items;
}

/** What a resident says, in the resident's own words: opener, one or two complaints, its effect, what is wanted. */
export function voiceText(random: Random, phrases: Phrases, title: string, spot: string): string {
  const fitting = akin(phrases.voices, phrases, title);
  const first = random.pick(fitting);
  const second = random.pick(fitting);
  const parts = [
    fillText(random, first, { spot }),
    ...(second !== first && random.chance(0.3) ? [fillText(random, second, { spot })] : []),
    random.pick(COMMON.impacts),
    ...(random.chance(0.7) ? [random.pick(akin(phrases.asks, phrases, title))] : []),
  ].filter((part) => part !== '');
  return `${random.pick(COMMON.openers)}${parts.join('，')}${random.pick(COMMON.closers)}`;
}
