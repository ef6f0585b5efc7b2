import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '@/scripts/server/project-root';

const filesOf = (room: string, name: string): string[] =>
  readdirSync(join(PROJECT_ROOT, 'app', room), { recursive: true, encoding: 'utf8' })
    .filter((file) => `/${file}`.endsWith(`/${name}`) && !file.includes('[...'))
    .map((file) => `/${file.replace(new RegExp(`/?${name}$`), '')}`);

const withZeros = (path: string) => path.replace(/\[\w+\]/g, '0');

/** The address of every interface, as its folder names it; its parameters are all “0”. */
export const INTERFACES: string[] = ['api', 'tiles'].flatMap((room) =>
  filesOf(room, 'route.ts').map((path) => withZeros(`/${room}${path}`)),
);

/** The address of every page of a group of the house, such as `(work)`. */
export const pagesOf = (group: string): string[] => filesOf(group, 'page.tsx').map(withZeros);
