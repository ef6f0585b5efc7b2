import { resolve } from 'node:path';
import type { Settings } from '../../lib/settings/settings';
import { say } from '../bootstrap/say.mjs';
import { type ClusterHome, findClusterHome, makeFolder } from './cluster-home';
import { PROJECT_ROOT } from './project-root';

/** The folder of the lock, the passwords and, unless DATABASE_URL is set, the embedded cluster. */
export interface DataPlace {
  folder: string;
  cluster: ClusterHome | undefined;
}

export function findDataPlace(settings: Settings): DataPlace {
  if (settings.databaseUrl === undefined) {
    const cluster = findClusterHome(PROJECT_ROOT, settings.dataFolder);
    if (cluster.notice) say(`· ${cluster.notice}`);
    return { folder: cluster.folder, cluster };
  }
  const folder = resolve(PROJECT_ROOT, settings.dataFolder);
  makeFolder(folder);
  return { folder, cluster: undefined };
}
