import type { OpenPlace, OpenPlacePage } from '@/lib/contract/open-map';

const tells = ({ counts }: OpenPlace): boolean => counts.open > 0 || counts.solvedLately > 0;

/** The places within another: those with something to tell, and those where nothing happened lately. */
export const splitWithin = ({ within }: OpenPlacePage): { told: OpenPlace[]; quiet: OpenPlace[] } => ({
  told: within.filter(tells),
  quiet: within.filter((place) => !tells(place)),
});
