import { openAnswer } from '../../_answer/open-answer';

export const dynamic = 'force-dynamic';

/** `GET /api/open/places`: every published place with its counts. */
export const GET = openAnswer((snapshot) => ({ places: snapshot.office ? snapshot.places() : [] }));
