import { describe, expect, it } from 'vitest';
import en from '@/app/_i18n/messages/en.json';
import zh from '@/app/_i18n/messages/zh-CN.json';

type Messages = { [key: string]: string | Messages };

const entries = (messages: Messages, path = ''): [string, string][] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value]] : entries(value, `${path}${key}.`),
  );

const chinese = new Map(entries(zh));
const english = new Map(entries(en));
const variables = (message: string) => [...new Set(message.match(/\{(\w+)(?=[,}])/g))].sort();

describe('the two languages', () => {
  it('say the same things', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
  });

  it('speak of the same figures and names', () => {
    for (const [key, message] of chinese)
      expect(variables(english.get(key) ?? ''), key).toEqual(variables(message));
  });

  it('keep to themselves: no Chinese in English but the name of the Chinese language', () => {
    const left = [...english].filter(([, message]) =>
      /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/.test(message),
    );
    expect(left.map(([key]) => key)).toEqual(['top.language', 'top.languageShort']);
  });

  it('leave nothing empty but what an exact time need not say', () => {
    const empty = [...chinese, ...english].filter(([, message]) => message.trim() === '');
    expect([...new Set(empty.map(([key]) => key))]).toEqual(['entry.time.minute']);
  });
});
