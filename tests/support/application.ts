import { readSettings } from '@/lib/settings/settings';
import { buildApplication, isBuilt } from '@/scripts/server/build';
import { findFreePort } from '@/scripts/server/free-port';
import { startWebServer } from '@/scripts/server/web-server';
import { copyDatabase, type TestServer } from './copy-database';
import { ensureDemo } from './demo-database';
import { makeTemporaryFolder } from './temporary-folder';
import { startTestCluster } from './test-cluster';

/** The built application, serving the demo from a database server of its own. */
export interface Application {
  address: string;
  /** The server, whose databases can be copied. */
  server: TestServer;
  /** The database that is served. */
  served: TestServer;
  stop(): Promise<void>;
}

export async function startApplication(): Promise<Application> {
  const { buildFolder } = readSettings(process.env);
  if (!isBuilt(buildFolder)) await buildApplication(buildFolder);
  const cluster = await startTestCluster();
  const files = makeTemporaryFolder('served-files');
  process.env.GUATU_FILES_DIR = files.path; // the web server is a child of this process
  try {
    const served = await copyDatabase(cluster.server, await ensureDemo(cluster.server), 'served');
    const options = { host: '127.0.0.1', port: await findFreePort(), isDevelopment: false, buildFolder };
    const web = startWebServer(options, served);
    const stop = async () => {
      await web.stop();
      await cluster.remove();
      files.remove();
    };
    await web.waitUntilReady();
    return { address: web.address, server: cluster.server, served, stop };
  } catch (error) {
    await cluster.remove();
    files.remove();
    throw error;
  }
}
