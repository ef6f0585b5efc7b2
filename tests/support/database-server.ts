import type { TestProject } from 'vitest/node';
import type { TestServer } from './copy-database';
import { startTestCluster } from './test-cluster';

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer;
  }
}

/** Starts one server for a project of tests, and stops it when they have ended. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startTestCluster();
  project.provide('testServer', cluster.server);
  return cluster.remove;
}
