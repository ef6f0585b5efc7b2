import { eq } from 'drizzle-orm';
import type { Database } from '../../connect';
import { opinion } from '../../schema/opinion';

/** An opinion that somebody is about to settle, as it was heard. */
export interface HeardOpinion {
  number: string;
  text: string;
  placeText: string | null;
}

/** The opinion of a number; null when there is none. */
export async function readOpinion(db: Database, number: string): Promise<HeardOpinion | null> {
  const [row] = await db
    .select({ number: opinion.number, text: opinion.text, placeText: opinion.placeText })
    .from(opinion)
    .where(eq(opinion.number, number));
  return row ?? null;
}
