import type { Bench } from '../bench-context';
import { measureRequests } from '../http/measure-requests';

const WANTED = { of: 'p95', atMost: 100 } as const;
/** What people have typed at some moment: names begun, initials, numbers, words of two characters. */
const WORDS = ['路灯', '堵塞', '五一', '车棚', '消防', 'lj', 'bh', 'xinmin', '垃圾', '井盖', '停车', '电线'];

export async function run({ codes, server, random, findings }: Bench): Promise<void> {
  const [city, watched, numbers] = [await codes(), await server(), random('search')];
  const path = (typed: string) => `/api/search?q=${encodeURIComponent(typed)}`;
  const { status } = await watched.client.ask(path('路灯'));
  if (status === 404) {
    findings.remarks.push({ part: 'search', text: 'not there yet' });
    return;
  }
  const measure = async (what: string, typed: string[]) => {
    const questions = typed.map((text) => ({ path: path(text) }));
    findings.figures.push(
      await measureRequests(watched, { part: 'search', what, wanted: WANTED }, questions),
    );
  };
  /** The first two to five characters. */
  const begin = (text: string) => text.slice(0, numbers.int(2, 5));
  await measure(
    'names as they are typed',
    Array.from({ length: 100 }, () => begin(numbers.pick(city.names))),
  );
  await measure(
    'issue numbers as they are typed',
    Array.from({ length: 60 }, () => numbers.pick(city.numbers).slice(0, numbers.int(8, 14))),
  );
  await measure(
    'words of the text, pinyin, initials',
    Array.from({ length: 60 }, (_, i) => WORDS[i % WORDS.length]!),
  );
}
