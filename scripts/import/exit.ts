/** What the command ends with; docs/import.md and --help tell them. */
export const EXIT = { done: 0, failed: 1, usage: 2, errors: 3, unconfirmed: 4 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];
