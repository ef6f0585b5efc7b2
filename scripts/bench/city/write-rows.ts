import { localDay } from '../../../lib/calendar/local-day';
import { ledgerNumber } from '../../../lib/ledger/ledger-number';
import { isOpen } from '../../../lib/ledger/states';
import type { CityWords } from './city-words';
import { copyLine, fillerHash, instantOrNull, instantText, yearOf } from './copy-text';
import type { InventedIssue } from './invent-issue';

export const PREFIX = 'CS';
export const TIME_ZONE = 'Asia/Shanghai';

/** The tables of the ledger and the columns that are filled, in the order of the lines. */
export const TABLES = {
  issue: `id, number, title, description, category_id, source, community_id, grid_id, building_id, road_id,
    crossing_id, merchant_id, place_text, place_precision, lng, lat, cell, entered_lng, entered_lat, entered_datum,
    unlocated_reason, impact_grade, hazard_grade, severity, level, state, lead_unit_id, opened_at, dispatched_at,
    first_action_at, closed_at, limit_amount, limit_unit, due_at, review_date, base_light, amber_at, red_at,
    merged_into_id, rework_count, reopen_count, version, last_event_at,
    last_actor_id`,
  issue_period: 'issue_id, from_at, until_at, state, category_id, lead_unit_id, base_light, amber_at, red_at',
  issue_unit: 'issue_id, unit_id, part, from_at, until_at',
  issue_tag: 'issue_id, tag_id',
  opinion: 'id, number, channel_id, received_at, text, place_text, community_id, building_id',
  opinion_issue: 'opinion_id, issue_id',
  ledger_event: `id, issue_id, sequence, kind, from_state, to_state, at, actor_id, actor_unit_id, data, text_digest,
    previous_hash, hash`,
  ledger_event_text: 'event_id, salt, text',
} as const;
/** Who says until when, and for whom the limit runs. */
const GIVES_WORK: readonly string[] = ['dispatch', 'resume', 'take_back', 'verify_fail', 'reopen'];
export type TableName = keyof typeof TABLES;

const isHandling = (kind: string) => kind === 'start' || kind === 'progress' || kind === 'submit';

/** Turns invented issues into lines of COPY, one text a table, numbering issues, opinions and events as they come. */
export class RowWriter {
  private lines: Record<TableName, string> = emptyLines();
  private lastEventId = 0;
  readonly lastOfYear = new Map<number, number>();

  /** @param withEvents whether the road is written as ledger events too, of this issue */
  constructor(
    private readonly words: CityWords,
    private readonly withEvents: (issueId: number) => boolean,
  ) {}

  get eventCount(): number {
    return this.lastEventId;
  }

  /** The lines written since the last time. */
  take(): Record<TableName, string> {
    const { lines } = this;
    this.lines = emptyLines();
    return lines;
  }

  write(id: number, issue: InventedIssue): void {
    const { lines } = this;
    const { category, steps, site, openedAt, unitId } = issue;
    const year = yearOf(openedAt);
    const serial = (this.lastOfYear.get(year) ?? 0) + 1;
    this.lastOfYear.set(year, serial);
    const actorId = this.actorOf(id, steps.at(-1)!.kind, unitId);
    lines.issue += issueLine(id, ledgerNumber(PREFIX, 'issue', year, serial), issue, actorId);
    for (const { from, until, state, hasUnit, baseLight, amberAt, redAt } of issue.periods) {
      const span = [instantText(from), instantOrNull(until)];
      const light = [baseLight, instantOrNull(amberAt), instantOrNull(redAt)];
      lines.issue_period += copyLine([id, ...span, state, category.id, hasUnit ? unitId : null, ...light]);
    }
    const dispatched = steps.findLast(({ kind }) => kind === 'dispatch');
    if (dispatched) {
      const now = issue.periods.at(-1)!;
      const until = now.hasUnit && isOpen(now.state) ? null : now.from;
      lines.issue_unit += copyLine([id, unitId, 'lead', instantText(dispatched.at), instantOrNull(until)]);
    }
    for (const tagId of issue.tagIds) lines.issue_tag += copyLine([id, tagId]);
    lines.opinion += copyLine([
      id,
      ledgerNumber(PREFIX, 'opinion', year, serial),
      issue.channelId,
      instantText(openedAt),
      issue.voice,
      issue.placeText,
      site.communityId,
      site.buildingId,
    ]);
    lines.opinion_issue += copyLine([id, id]);
    if (this.withEvents(id)) this.writeEvents(id, issue);
  }

  /** Who takes a step of an issue. */
  private actorOf(id: number, kind: string, unitId: number): number {
    const { clerkIds, inspectorIds, units } = this.words;
    const isChecking = kind === 'verify_pass' || kind === 'verify_fail' || kind === 'write_off';
    const ids = isHandling(kind) ? units.get(unitId)!.handlerIds : isChecking ? inspectorIds : clerkIds;
    return ids[id % ids.length]!;
  }

  private writeEvents(id: number, { steps, category, unitId, description }: InventedIssue): void {
    const { units } = this.words;
    steps.forEach(({ kind, from, to, at, dueAt }, position) => {
      this.lastEventId += 1;
      const data =
        kind === 'register'
          ? `{"category":"${category.code}"}`
          : GIVES_WORK.includes(kind)
            ? `{"dueAt":"${instantText(dueAt!)}","leadUnit":"${units.get(unitId)!.code}"}`
            : '{}';
      const eventId = this.lastEventId;
      const said = kind === 'submit' ? fillerHash(eventId) : null;
      this.lines.ledger_event += copyLine([
        eventId,
        id,
        position + 1,
        kind,
        from,
        to,
        instantText(at),
        this.actorOf(id, kind, unitId),
        isHandling(kind) ? unitId : null,
        data,
        said,
        fillerHash(eventId - 1),
        fillerHash(eventId),
      ]);
      if (said !== null) this.lines.ledger_event_text += copyLine([eventId, SALT, `${description}已办结。`]);
    });
  }
}

const SALT = `\\\\x${'00'.repeat(16)}`;

const emptyLines = () =>
  Object.fromEntries(Object.keys(TABLES).map((name) => [name, ''])) as Record<TableName, string>;

function issueLine(id: number, number: string, issue: InventedIssue, lastActorId: number): string {
  const { category, steps, periods, site, point } = issue;
  const first = (...kinds: string[]) => steps.find(({ kind }) => kinds.includes(kind))?.at ?? null;
  const countOf = (wanted: string) => steps.filter(({ kind }) => kind === wanted).length;
  const last = steps.at(-1)!;
  const now = periods.at(-1)!;
  const isClosed = !isOpen(now.state) && now.state !== 'merged';
  const review = now.state === 'on_hold' && last.reviewAt !== null ? last.reviewAt : null;
  return copyLine([
    id,
    number,
    issue.title,
    issue.description,
    category.id,
    'opinion',
    site.communityId,
    site.gridId,
    site.buildingId,
    site.roadId,
    site.crossingId,
    site.merchantId,
    issue.placeText,
    point === null ? 'none' : issue.isAtBuilding ? 'building' : 'point',
    point?.lng ?? null,
    point?.lat ?? null,
    point?.cell ?? null,
    point?.lng ?? null,
    point?.lat ?? null,
    point === null ? null : 'wgs84',
    point === null ? 'blank' : null,
    category.impactGrade,
    category.hazardGrade,
    issue.severity,
    issue.level,
    now.state,
    now.hasUnit ? issue.unitId : null,
    instantText(issue.openedAt),
    instantOrNull(first('dispatch')),
    instantOrNull(first('start', 'progress')),
    isClosed ? instantText(last.at) : null,
    category.limitAmount,
    category.limitUnit,
    instantOrNull(last.dueAt),
    review === null ? null : localDay(new Date(review * 60_000), TIME_ZONE),
    now.baseLight,
    instantOrNull(now.amberAt),
    instantOrNull(now.redAt),
    now.state === 'merged' ? Math.max(1, id - 1) : null,
    countOf('verify_fail'),
    countOf('reopen'),
    steps.length,
    instantText(last.at),
    lastActorId,
  ]);
}
