import type { TestProject } from 'vitest/node';
import { startApplication } from './application';
import type {} from './database-server';
import { signInAs } from './sign-in';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the demo is served, e.g. "http://127.0.0.1:41234". */
    address: string;
    /** by which a request is a leader's */
    cookie: string;
  }
}

/** Serves the demo over HTTP to a project of tests, which can have databases of their own besides. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const application = await startApplication();
  project.provide('address', application.address);
  project.provide('cookie', (await signInAs(application.address, 'leader')).cookie);
  project.provide('testServer', application.server);
  return application.stop;
}
