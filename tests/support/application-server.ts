import type { TestProject } from 'vitest/node';
import { startApplication } from './application';
import type {} from './database-server';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the demo is served, e.g. "http://127.0.0.1:41234". */
    address: string;
  }
}

/** Serves the demo over HTTP to a project of tests, which can have databases of their own besides. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const application = await startApplication();
  project.provide('address', application.address);
  project.provide('testServer', application.server);
  return application.stop;
}
