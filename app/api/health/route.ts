import { appConnection } from '@/db/client';
import { readHealth } from '@/db/queries/health/read-health';
import packageJson from '@/package.json';

export const dynamic = 'force-dynamic';

/** Whoever watches asks often and does not wait. */
const PATIENCE_MILLISECONDS = 2_000;

const headers = { 'Cache-Control': 'no-store' };
const { version } = packageJson;

function withinPatience<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`no answer within ${PATIENCE_MILLISECONDS / 1000} s`)),
      PATIENCE_MILLISECONDS,
    );
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** The driver's own words stand at the end of a chain of causes. They name a server and a port, and no password. */
function reasonOf(error: unknown): string {
  const innermost = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return innermost instanceof Error ? innermost.message : String(innermost);
}

/** `GET /api/health`: whether this server and its database can work, for service managers and load balancers. */
export async function GET(): Promise<Response> {
  try {
    const { databaseVersion, dataVersion } = await withinPatience(readHealth(appConnection().db));
    const body = {
      status: 'ok',
      version,
      database: { version: databaseVersion },
      dataVersion,
      uptimeSeconds: Math.round(process.uptime()),
    };
    return Response.json(body, { headers });
  } catch (error) {
    const reason = `The database cannot be used: ${reasonOf(error)}`;
    return Response.json({ status: 'unavailable', version, reason }, { status: 503, headers });
  }
}
