import { openGround } from '@/db/open/ground';
import { openAnswer } from '../../_answer/open-answer';

export const dynamic = 'force-dynamic';

/** `GET /api/open/ground`: what the public's map is drawn from. */
export const GET = openAnswer((snapshot) => openGround(snapshot));
