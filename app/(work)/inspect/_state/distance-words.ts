const NEAR_METRES = 10;

/** A distance as one says it: to ten metres below a kilometre, then to a tenth of one, beyond ten to whole ones. */
export function distanceInWords(metres: number): { key: 'here' | 'metres' | 'kilometres'; n: number } {
  if (metres < NEAR_METRES) return { key: 'here', n: 0 };
  if (metres < 995) return { key: 'metres', n: Math.round(metres / 10) * 10 };
  const kilometres = metres / 1000;
  return {
    key: 'kilometres',
    n: kilometres < 10 ? Math.round(kilometres * 10) / 10 : Math.round(kilometres),
  };
}
