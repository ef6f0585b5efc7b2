/** What ends with a day ends at the beginning of the next. */
export const lastInstantOf = (until: Date): Date => new Date(until.getTime() - 1);
