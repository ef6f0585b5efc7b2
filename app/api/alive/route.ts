import { answerDirectly } from '@/app/_http/answer-directly';

export const dynamic = 'force-dynamic';

/** `GET /api/alive`: that this process answers, and nothing else. Whether it can also work, `/api/health` says. */
export const GET = answerDirectly('/api/alive', () => new Response(null, { status: 204 }));
