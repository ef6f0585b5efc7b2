-- When an issue's last event was, and who wrote it, stands in its row: who asks what is unread asks it of every open issue, and looked up
-- each one's last event before. The rows are filled from the events, once, which no guard of single changes has to judge.
ALTER TABLE "issue" ADD COLUMN "last_event_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "issue" ADD COLUMN "last_actor_id" integer;--> statement-breakpoint
ALTER TABLE "issue" DISABLE TRIGGER USER;--> statement-breakpoint
update issue i set last_event_at = e.at, last_actor_id = e.actor_id
  from ledger_event e where e.issue_id = i.id and e.sequence = i.version;--> statement-breakpoint
ALTER TABLE "issue" ENABLE TRIGGER USER;--> statement-breakpoint
ALTER TABLE "issue" ALTER COLUMN "last_event_at" SET NOT NULL;--> statement-breakpoint
-- As before, and the two columns are the last event's.
create or replace function refuse_unfounded_issues(issue_ids integer[]) returns void language plpgsql
  security definer set search_path = public, pg_temp as $$
declare
  wrong record;
begin
  -- the row: as the last event and the open period say, opened at the first, due when an event said so
  select i.id, i.state, i.version, e.to_state, e.sequence, p.state as period_state into wrong
    from issue i
    left join issue_period p on p.issue_id = i.id and p.until_at is null
    left join ledger_event f on f.issue_id = i.id and f.sequence = 1
    left join (
      select distinct on (issue_id) issue_id, to_state, sequence, at, actor_id
      from ledger_event where issue_id = any (issue_ids) order by issue_id, sequence desc
    ) e on e.issue_id = i.id
    where i.id = any (issue_ids) and (
      (i.state, i.version, i.last_event_at, i.last_actor_id)
        is distinct from (e.to_state, e.sequence, e.at, e.actor_id)
      or (i.state, i.category_id, i.lead_unit_id, i.base_light, i.amber_at, i.red_at)
        is distinct from (p.state, p.category_id, p.lead_unit_id, p.base_light, p.amber_at, p.red_at)
      or i.opened_at is distinct from coalesce((f.data->>'openedAt')::timestamptz, f.at)
      or (i.due_at is not null and i.due_at is distinct from (
        select (data->>'dueAt')::timestamptz from ledger_event
        where issue_id = i.id and data->>'dueAt' is not null order by sequence desc limit 1))
      or (i.state in ('dispatched', 'in_progress', 'rework') and i.red_at is distinct from i.due_at))
    limit 1;
  if found then
    raise exception 'ledger: issue % is % (version %), its last event % (%), its open period %: these, or its light, '
      'limit, opening or last actor, are not what its events say',
      wrong.id, wrong.state, wrong.version, wrong.to_state, wrong.sequence, coalesce(wrong.period_state, 'missing')
      using errcode = 'GU004';
  end if;
  -- the periods: without a gap from the opening on, each begun by an event that leads into its state. An import alone
  -- tells of a past before its event (docs/decisions/0011).
  select i.id, p.from_at, p.state into wrong
    from (
      select issue_id, state, from_at,
        lag(coalesce(until_at, 'infinity')) over (partition by issue_id order by from_at) as ended_at
      from issue_period where issue_id = any (issue_ids)
    ) p
    join issue i on i.id = p.issue_id
    join ledger_event f on f.issue_id = i.id and f.sequence = 1
    left join (
      select distinct on (issue_id, at) issue_id, at, to_state
      from ledger_event where issue_id = any (issue_ids) order by issue_id, at, sequence desc
    ) e on e.issue_id = p.issue_id and e.at = p.from_at
    where p.from_at <> coalesce(p.ended_at, least(i.opened_at, f.at))
      or not (f.kind = 'import' and p.from_at < f.at) and p.state is distinct from e.to_state
    limit 1;
  if found then
    raise exception 'ledger: the period of issue % from % (%) does not follow from an event and the period before',
      wrong.id, wrong.from_at, wrong.state using errcode = 'GU004';
  end if;
  -- the units: the one that leads now, each called by an event as it began; reopening may give it back without a word.
  -- "is true" keeps the planner from looking events up by their time: all of an import are of one instant.
  select i.id into wrong
    from issue i
    left join (
      select issue_id, array_agg(unit_id) as unit_ids
      from issue_unit where issue_id = any (issue_ids) and part = 'lead' and until_at is null group by issue_id
    ) l on l.issue_id = i.id
    where i.id = any (issue_ids) and l.unit_ids is distinct from
      case when i.state not in ('written_off', 'not_accepted', 'merged') and i.lead_unit_id is not null
        then array[i.lead_unit_id] end
    limit 1;
  if not found then
    select s.issue_id as id into wrong
      from issue_unit s
      join unit u on u.id = s.unit_id
      where s.issue_id = any (issue_ids) and not exists (
        select from ledger_event e where e.issue_id = s.issue_id and (e.at = s.from_at) is true
          and case s.part
            when 'support' then e.data->'supportUnits' ? u.code
            else coalesce(e.data->>'leadUnit', case e.kind when 'reopen' then u.code end) = u.code end)
      limit 1;
  end if;
  if found then
    raise exception 'ledger: the units of issue % are not those that its events called', wrong.id
      using errcode = 'GU004';
  end if;
  select i.number, i.source into wrong
    from issue i
    where i.id = any (issue_ids) and i.source in ('opinion', 'import')
      and not exists (select from opinion_issue where issue_id = i.id)
    limit 1;
  if found then
    raise exception 'balance: issue % comes from % and has no opinion', wrong.number, wrong.source
      using errcode = 'GU005';
  end if;
end $$;
--> statement-breakpoint
-- What is open is a small part of a city's issues, and what a person's list asks of them stands in this index alone. Without it ten million
-- issues are read for it a page each.
CREATE INDEX "issue_open" ON "issue" USING btree ("state")
  INCLUDE ("id", "version", "lead_unit_id", "due_at", "red_at", "amber_at", "base_light", "last_event_at", "last_actor_id")
  WHERE state in ('registered', 'dispatched', 'in_progress', 'rework', 'returned', 'on_hold', 'escalated', 'submitted', 'verified');
--> statement-breakpoint
CREATE INDEX "issue_unit_support" ON "issue_unit" USING btree ("unit_id","issue_id") WHERE part = 'support' and until_at is null;
--> statement-breakpoint
CREATE INDEX "ledger_event_waits" ON "ledger_event" USING btree ("kind","issue_id")
  WHERE kind in ('request_extension', 'escalation_reply');
--> statement-breakpoint
CREATE INDEX "ledger_event_handled" ON "ledger_event" USING btree ("actor_id","issue_id")
  WHERE kind in ('start', 'progress', 'submit');
--> statement-breakpoint
-- Who handled an issue, asked of many at once: the rule of truth 2 is this one, and `has_handled` asks it of one. Each issue is looked up by
-- its index ("lateral" with an offset or a limit): left to choose, the planner reads all that a person ever did, or all units of all issues.
create function handled_of(the_person integer, the_issues integer[]) returns setof integer language sql stable
  security definer set search_path = public, pg_temp as $$
  with recursive whole (asked, id) as (
    select i, i from unnest(the_issues) as i
    union
    select whole.asked, part.id from whole
      cross join lateral (select i.id from issue i where i.merged_into_id = whole.id offset 0) part
  )
  select whole.asked from whole
    cross join lateral (
      select from ledger_event e
      where e.issue_id = whole.id and e.actor_id = the_person and e.kind in ('start', 'progress', 'submit') limit 1
    ) by_himself
  union
  select whole.asked from whole
    cross join lateral (
      select from issue_unit u
      join person_assignment a on a.unit_id = u.unit_id and a.person_id = the_person
      where u.issue_id = whole.id and tstzrange(a.from_at, a.until_at) && tstzrange(u.from_at, u.until_at, '[]') limit 1
    ) by_his_unit
$$;
--> statement-breakpoint
create or replace function has_handled(the_person integer, the_issue integer) returns boolean language sql stable
  security definer set search_path = public, pg_temp as $$
  select exists (select from handled_of(the_person, array[the_issue]))
$$;
