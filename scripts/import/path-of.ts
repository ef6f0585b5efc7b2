import { resolve } from 'node:path';

/** Paths count from where npm was called, not from the project's folder into which it goes first. */
export const pathOf = (file: string) => resolve(process.env.INIT_CWD ?? process.cwd(), file);
