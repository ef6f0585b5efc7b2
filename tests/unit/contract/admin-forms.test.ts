import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOutcome, refusedHref } from '@/app/_forms/form-outcome';
import { FormRefusal, parseForm } from '@/lib/contract/form-refusal';
import { CHANGED_PERSON, NEW_ASSIGNMENT, NEW_LOGIN, NEW_PERSON } from '@/lib/contract/person-form';
import { CHANGED_UNIT, NEW_UNIT } from '@/lib/contract/unit-form';

type Schema = Parameters<typeof parseForm>[0];

function refusal(schema: Schema, typed: Record<string, string>): FormRefusal {
  try {
    parseForm(schema, typed);
  } catch (error) {
    if (error instanceof FormRefusal) return error;
    throw error;
  }
  throw new Error(`${JSON.stringify(typed)} was taken`);
}

const person = { name: '示例甲', role: 'handler' };
const unit = { nameZh: '自来水公司', forceClass: 'social', level: 'district' };

describe('a form that is not taken names the field, what was typed and why', () => {
  it.each<[Schema, Record<string, string>, string, string]>([
    [NEW_PERSON, {}, 'name', 'required'],
    [NEW_PERSON, { ...person, name: '  ' }, 'name', 'required'],
    [NEW_PERSON, { ...person, name: 'x'.repeat(61) }, 'name', 'too_long'],
    [NEW_PERSON, { ...person, name: '甲\u0000' }, 'name', 'characters'],
    [NEW_PERSON, { ...person, title: 'one\ntwo' }, 'title', 'characters'],
    [NEW_PERSON, { ...person, title: 'left\u202eright' }, 'title', 'characters'],
    [NEW_PERSON, { name: '示例甲' }, 'role', 'choice'],
    [NEW_PERSON, { ...person, role: 'emperor' }, 'role', 'choice'],
    [NEW_PERSON, { ...person, place: 'property' }, 'place', 'choice'],
    [NEW_PERSON, { ...person, place: 'building:1' }, 'place', 'choice'],
    [NEW_PERSON, { ...person, username: '王丽' }, 'username', 'username_form'],
    [NEW_PERSON, { ...person, username: 'ab' }, 'username', 'username_form'],
    [CHANGED_PERSON, { ...person, role: '' }, 'role', 'choice'],
    [NEW_LOGIN, {}, 'username', 'required'],
    [NEW_LOGIN, { username: '7up' }, 'username', 'username_form'],
    [NEW_ASSIGNMENT, { kind: 'home' }, 'place', 'choice'],
    [NEW_ASSIGNMENT, { place: 'unit:property', kind: 'for ever' }, 'kind', 'choice'],
    [NEW_UNIT, { ...unit, nameZh: '' }, 'nameZh', 'required'],
    [NEW_UNIT, { ...unit, forceClass: 'army' }, 'forceClass', 'choice'],
    [CHANGED_UNIT, { ...unit, level: 'village' }, 'level', 'choice'],
  ])('%#: %j', (schema, typed, field, reason) => {
    expect(refusal(schema, typed)).toMatchObject({ field, reason, value: typed[field] ?? '' });
  });
});

describe('a form that is taken', () => {
  it('is trimmed; what was left empty is nothing', () => {
    const typed = { name: ' 示例甲 ', role: 'handler', title: ' ', place: '', username: '' };
    expect(parseForm(NEW_PERSON, typed)).toEqual({ name: '示例甲', role: 'handler', title: null });
  });

  it('has a username in small letters, and a place of its kind', () => {
    const typed = { ...person, username: ' Wang.Li ', place: 'grid:XH-03' };
    expect(parseForm(NEW_PERSON, typed)).toMatchObject({
      username: 'wang.li',
      place: { kind: 'grid', code: 'XH-03' },
    });
  });

  it('takes a box for ticked only when it was', () => {
    expect(parseForm(CHANGED_PERSON, { ...person, confirmed: 'yes' }).confirmed).toBe(true);
    expect(parseForm(CHANGED_PERSON, { ...person, confirmed: 'no' }).confirmed).toBe(false);
    expect(parseForm(CHANGED_PERSON, person).confirmed).toBe(false);
  });

  it('calls a unit in English as in Chinese where no English name was given, and never changes whether it inspects', () => {
    expect(parseForm(NEW_UNIT, { ...unit, isInspection: 'yes' })).toEqual({
      ...unit,
      nameEn: '自来水公司',
      isInspection: true,
    });
    expect(parseForm(CHANGED_UNIT, { ...unit, isInspection: 'yes' })).not.toHaveProperty('isInspection');
  });
});

it('what was typed comes back from the address of the form, whatever it was', () => {
  const field = fc.constantFrom('name', 'title', 'username', 'nameZh');
  fc.assert(
    fc.property(
      fc.dictionary(field, fc.string({ unit: 'grapheme', maxLength: 20 })),
      field,
      (typed, wrong) => {
        const refused = new FormRefusal(wrong, typed[wrong] ?? '', 'too_long');
        const address = new URL(refusedHref('/admin/add-person', refused, typed), 'http://guatu.invalid');
        const outcome = readOutcome(Object.fromEntries(address.searchParams));
        // half of a pair is no character: on its way it becomes the mark that says so
        const wellFormed = (text: string) => Buffer.from(text).toString();
        expect(outcome.refusal).toEqual({
          field: wrong,
          value: wellFormed(typed[wrong] ?? ''),
          reason: 'too_long',
        });
        expect(outcome.typed).toEqual(
          Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, wellFormed(text)])),
        );
      },
    ),
  );
  expect(readOutcome({ name: 'somebody’s own link', refused: 'because' })).toEqual({
    done: null,
    refusal: null,
    span: { from: null, until: null },
    typed: {},
  });
});
