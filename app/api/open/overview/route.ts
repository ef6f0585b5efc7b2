import { openOverview } from '@/db/open/overview';
import { openAnswer } from '../../_answer/open-answer';

export const dynamic = 'force-dynamic';

/** `GET /api/open/overview`: how the sub-district does; null before anything was loaded. */
export const GET = openAnswer((snapshot) => openOverview(snapshot));
