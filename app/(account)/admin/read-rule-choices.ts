import type { Database } from '@/db/connect';
import { listAreas } from '@/db/queries/dictionary/list-areas';
import { listWords } from '@/db/queries/dictionary/list-words';
import type { RuleChoices } from './rule-fields';

/** What a rule can name. */
export async function readRuleChoices(db: Database): Promise<RuleChoices> {
  const [words, { communities }] = await Promise.all([listWords(db), listAreas(db)]);
  return { ...words, communities };
}
