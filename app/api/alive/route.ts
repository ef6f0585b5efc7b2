export const dynamic = 'force-dynamic';

/** `GET /api/alive`: that this process answers, and nothing else. Whether it can also work, `/api/health` says. */
export const GET = (): Response => new Response(null, { status: 204 });
