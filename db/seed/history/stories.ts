import { isoDayOf } from '../../../lib/calendar/local-day';
import type { DemoPlaces } from '../place/demo-places';
import type { Random } from '../random';
import { instantOf } from './campaign';
import type { DemoEvent, DemoPromise } from './demo-history';
import { COMMON } from './phrases/common';
import type { PlannedIssue } from './plan-issues';
import { type PlannedMeeting, STORY_DAYS_BEFORE_END } from './plan-meetings';
import { Settler } from './settle';
import { type RoadScene, RoadWriter } from './write-road';

export interface Stories {
  lamps: number;
  vendors: number;
  charging: number;
}

/**
 * The three voices of the article's first scene, raised at one meeting in a study hall: lamps in the back lanes,
 * sellers in the crossing from evening till morning, a charging point. Takes over three planned issues.
 */
export function castStories(
  issues: readonly PlannedIssue[],
  places: DemoPlaces,
  meetings: readonly PlannedMeeting[],
  random: Random,
): { issues: PlannedIssue[]; stories: Stories } {
  const index = meetings.findIndex(({ place }) => place === '东安街讲习所');
  const meeting = meetings[index]!;
  const settler = new Settler(places);
  const road = places.roads.find(({ nameZh }) => nameZh === '东安街')!;
  const compound =
    places.buildings.find((b) => b.roadCode === road.code && b.communityCode === meeting.communityCode) ??
    places.buildings.find((b) => b.communityCode === meeting.communityCode)!;
  const find = (test: (issue: PlannedIssue) => boolean) =>
    issues.find((issue) => issue.arrival !== null && test(issue))!;
  const lamps = find(({ category, site }) => category.code === 'L08' && site.place.point !== null);
  const vendors = find(({ category, siteKind }) => category.code === 'L07' && siteKind === 'hot');
  const charging = find(({ category }) => category.code === 'L09');
  const raised = (issue: PlannedIssue, minutes: number, change: Partial<PlannedIssue>): PlannedIssue => ({
    ...issue,
    ...change,
    day: meeting.day,
    openedAt: new Date(meeting.startsAt.getTime() + minutes * 60_000),
    arrival: {
      channel: 'study_hall',
      receivedAt: meeting.startsAt,
      precision: 'half_day',
      meeting: index,
      batch: null,
    },
  });
  let onRoad = settler.onRoad(road, '两侧背街小巷', random);
  for (let i = 0; i < 20 && onRoad?.communityCode !== meeting.communityCode; i++) {
    onRoad = settler.onRoad(road, '两侧背街小巷', random) ?? onRoad;
  }
  const changed = new Map([
    [
      lamps.key,
      raised(lamps, 20, {
        title: '东安街背街小巷路灯关得太早，希望晚点关',
        site: { place: onRoad ?? lamps.site.place, name: '东安街', spot: '背街小巷', tags: ['back_lane'] },
      }),
    ],
    [
      vendors.key,
      raised(vendors, 26, {
        title: `${vendors.site.name}从晚上到早上菜贩占道经营`,
        impactGrade: 2,
        repeatOffender: true,
      }),
    ],
    [
      charging.key,
      raised(charging, 33, {
        title: `${compound.nameZh}居民请求安装充电桩`,
        site: {
          place: settler.atBuilding(compound, '车棚旁', random),
          name: compound.nameZh,
          spot: '车棚旁',
          tags: compound.oldCompound ? ['old_compound'] : [],
        },
      }),
    ],
  ]);
  return {
    issues: issues.map((issue) => changed.get(issue.key) ?? issue),
    stories: { lamps: lamps.key, vendors: vendors.key, charging: charging.key },
  };
}

const MINUTE = 60_000;
const onTheSpot = (writer: RoadWriter, leader: string) => {
  const { route, unitNames } = writer.scene;
  writer.pen.until(new Date(writer.pen.at.getTime() + 3 * MINUTE));
  writer.dispatch([1, 4]);
  const event = writer.pen.events.at(-1)!;
  event.actor = leader;
  event.text = COMMON.dispatchOnSpot[0]!.replace('{unit}', unitNames.get(route.leadUnit)!);
};

/** “从今晚就开始延长亮灯两个小时”: promised at once, checked three days later, kept. */
export function lampsRoad(
  scene: RoadScene,
  leader: string,
  random: Random,
): { events: DemoEvent[]; promise: DemoPromise } {
  const writer = new RoadWriter(scene, random).register();
  const { pen } = writer;
  const day = scene.campaign.lastDay - STORY_DAYS_BEFORE_END;
  const checkDay = day + 3;
  const measure = { name: '每晚延长亮灯', unit: 'hour', value: 2 };
  const words = '从今晚就开始，背街小巷路灯每晚延长亮灯 2 小时。';
  pen.until(new Date(pen.at.getTime() + 2 * MINUTE));
  const madeAt = pen.at;
  pen.write('promise', { person: leader, unit: 'party_office' }, words, {
    measure,
    effectiveFrom: isoDayOf(day),
    checkOn: isoDayOf(checkDay),
  });
  onTheSpot(writer, leader);
  pen
    .until(instantOf(day, 17 * 60 + 20))
    .write('start', scene.cast.handlerOf(scene.route.leadUnit), '已联系照明部门，今晚按新时间关灯。');
  pen
    .until(instantOf(day, 17 * 60 + 55))
    .write(
      'submit',
      scene.cast.handlerOf(scene.route.leadUnit),
      '时控已逐箱调整，延长两个小时，请夜间核查。',
    );
  pen
    .until(instantOf(checkDay, 23 * 60 + 30))
    .write('promise_check', scene.cast.inspector, '连看三晚，均比原时间晚关两个小时。', {
      measure,
      outcome: 'kept',
    });
  pen.perhaps(() => writer.pass([30, 120]).writeOff());
  return {
    events: pen.events,
    promise: {
      text: words,
      measureName: measure.name,
      measureUnit: measure.unit,
      measureValue: measure.value,
      madeAt,
      madeBy: leader,
      effectiveFrom: isoDayOf(day),
      checkOn: isoDayOf(checkDay),
      outcome: 'kept',
    },
  };
}

/** “一会儿我就向上反映”: reported upward with addressee and date; a reply may have come. */
export function vendorsRoad(scene: RoadScene, leader: string, random: Random): DemoEvent[] {
  const writer = new RoadWriter(scene, random).register();
  const addressee = '区城市管理局';
  writer.pen
    .until(new Date(writer.pen.at.getTime() + 35 * MINUTE))
    .write(
      'escalate',
      { person: leader, unit: 'party_office' },
      `座谈会后当天向${addressee}反映，请求夜间联合整治并设疏导点。`,
      {
        level: 'district',
        addressee,
      },
    );
  writer.pen.perhaps(() => writer.replyFromAbove(addressee));
  return writer.pen.events;
}

/** “我现在就安排安全办工作人员落实”: dispatched on the spot, being worked on. */
export function chargingRoad(scene: RoadScene, leader: string, random: Random): DemoEvent[] {
  const writer = new RoadWriter(scene, random).register();
  onTheSpot(writer, leader);
  writer.pen.perhaps(() => writer.start([10, 60]));
  writer.pen.perhaps(() => writer.progress());
  return writer.pen.events;
}
