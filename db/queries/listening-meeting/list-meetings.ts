import { desc, eq } from 'drizzle-orm';
import type { MeetingRows } from '../../../lib/contract/rows';
import type { Database } from '../../connect';
import { community } from '../../schema/community';
import { listeningMeeting } from '../../schema/listening-meeting';

/** Every listening meeting, newest first. */
export function listMeetings(db: Database): Promise<MeetingRows> {
  return db
    .select({
      id: listeningMeeting.id,
      heldOn: listeningMeeting.heldOn,
      partOfDay: listeningMeeting.partOfDay,
      place: listeningMeeting.place,
      community: community.code,
      host: listeningMeeting.host,
      headCount: listeningMeeting.headCount,
      itemsRaised: listeningMeeting.itemsRaised,
    })
    .from(listeningMeeting)
    .leftJoin(community, eq(community.id, listeningMeeting.communityId))
    .orderBy(desc(listeningMeeting.heldOn), desc(listeningMeeting.id));
}
