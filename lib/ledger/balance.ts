/** Truth 1: every opinion is linked to an issue, else answered at once, else waiting. */
export type Disposition = 'linked' | 'answered' | 'waiting';

/** Where an opinion stands. A linked one that was also answered counts as linked, once, however many its issues. */
function dispositionOf(opinion: { links: number; answeredAt: Date | null }): Disposition {
  if (opinion.links > 0) return 'linked';
  return opinion.answeredAt === null ? 'waiting' : 'answered';
}

export interface Balance extends Record<Disposition, number> {
  opinions: number;
}

/** The balance of a list of opinions. The three parts always add up to the whole. */
export function balanceOf(opinions: Iterable<{ links: number; answeredAt: Date | null }>): Balance {
  const balance: Balance = { opinions: 0, linked: 0, answered: 0, waiting: 0 };
  for (const opinion of opinions) {
    balance.opinions++;
    balance[dispositionOf(opinion)]++;
  }
  return balance;
}
