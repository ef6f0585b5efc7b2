import { isoDayOf } from '../../../lib/calendar/local-day';
import { isWorkingDay } from '../../../lib/calendar/working-day';
import type { DemoPlaces } from '../place/demo-places';
import type { Random } from '../random';
import { type Campaign, instantOf } from './campaign';
import type { DemoBatch, DemoMeeting } from './demo-history';
import { MEETINGS } from './quotas';

export interface PlannedMeeting extends DemoMeeting {
  day: number;
  startsAt: Date;
}

const STARTS_AT_MINUTE = { 上午: 9 * 60, 下午: 15 * 60, 晚上: 19 * 60 + 30 } as const;
const PARTS = ['上午', '下午', '晚上'] as const;
const HOSTS = ['党工委书记（示例）', '办事处主任（示例）', '党工委委员（示例）', '社区书记（示例）'];
/** The meeting from which the article's three stories come: in a study hall of 新华街, some days before the end. */
export const STORY_DAYS_BEFORE_END = 6;

/** 27 meetings over the five weeks, every community in turn; about a third in study halls. In order of time. */
export function planMeetings(places: DemoPlaces, campaign: Campaign, random: Random): PlannedMeeting[] {
  const xinhua =
    places.communities.find(({ nameZh }) => nameZh.startsWith('新华街')) ?? places.communities[0]!;
  const meetings: PlannedMeeting[] = [
    meeting(
      campaign.lastDay - STORY_DAYS_BEFORE_END,
      '下午',
      xinhua.code,
      '东安街讲习所',
      true,
      HOSTS[0]!,
      31,
    ),
  ];
  const taken = new Set([`${campaign.lastDay - STORY_DAYS_BEFORE_END} ${xinhua.code}`]);
  while (meetings.length < MEETINGS) {
    const community = places.communities[meetings.length % places.communities.length]!;
    const day = random.weighted(
      campaign.days.slice(0, -1).map((each) => [each, isWorkingDay(each) ? 1 : 0.25] as const),
    );
    if (taken.has(`${day} ${community.code}`)) continue;
    taken.add(`${day} ${community.code}`);
    const studyHall = random.chance(0.3);
    const roads = places.roads.filter(({ roadClass }) => roadClass !== 'alley').slice(0, 20);
    const place = studyHall ? `${random.pick(roads).nameZh}讲习所` : `${community.nameZh}会议室`;
    meetings.push(
      meeting(
        day,
        random.pick(PARTS),
        community.code,
        place,
        studyHall,
        random.pick(HOSTS),
        random.int(12, 46),
      ),
    );
  }
  return meetings.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

function meeting(
  day: number,
  partOfDay: DemoMeeting['partOfDay'],
  communityCode: string,
  place: string,
  studyHall: boolean,
  host: string,
  headCount: number,
): PlannedMeeting {
  return {
    heldOn: isoDayOf(day),
    partOfDay,
    communityCode,
    place,
    studyHall,
    host,
    headCount,
    day,
    startsAt: instantOf(day, STARTS_AT_MINUTE[partOfDay]),
  };
}

export interface PlannedBatch extends DemoBatch {
  day: number;
}

/** Eight batches of questionnaires in each community, 5,0xx in all. In order of time. */
export function planBatches(places: DemoPlaces, campaign: Campaign, random: Random): PlannedBatch[] {
  const days = campaign.workingDays.slice(0, -3);
  const batches = places.communities.flatMap(({ code }) =>
    Array.from({ length: 8 }, () => ({
      communityCode: code,
      day: random.pick(days),
      issued: random.int(120, 190),
    })),
  );
  batches.sort((a, b) => a.day - b.day);
  const wanted = 5000 + random.int(10, 90);
  const surplus = batches.reduce((sum, { issued }) => sum + issued, 0) - wanted;
  return batches.map((batch, i) => {
    // what is over or missing is spread evenly, so that the total is as wanted
    const share =
      Math.floor(((i + 1) * surplus) / batches.length) - Math.floor((i * surplus) / batches.length);
    const issued = batch.issued - share;
    const returned = Math.round(issued * random.between(0.72, 0.95));
    return {
      issuedOn: isoDayOf(batch.day),
      communityCode: batch.communityCode,
      issued,
      returned,
      valid: Math.round(returned * random.between(0.9, 0.99)),
      day: batch.day,
    };
  });
}
