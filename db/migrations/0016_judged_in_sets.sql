-- The questions of the commit are the same as before, each asked of all issues at once: what an issue's events, units and periods say is
-- gathered in one pass and joined. Asked issue by issue, ten thousand imported ones took twice the time.
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
      select distinct on (issue_id) issue_id, to_state, sequence
      from ledger_event where issue_id = any (issue_ids) order by issue_id, sequence desc
    ) e on e.issue_id = i.id
    where i.id = any (issue_ids) and (
      (i.state, i.version) is distinct from (e.to_state, e.sequence)
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
      'limit or opening, are not what its events say',
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
create or replace function refuse_unfounded_links(issue_ids integer[], opinion_ids integer[]) returns void language plpgsql
  security definer set search_path = public, pg_temp as $$
declare
  wrong record;
begin
  select o.number, l.issue_id, o.answered_at is not null as is_answered into wrong
    from unnest(issue_ids, opinion_ids) as l (issue_id, opinion_id)
    join opinion o on o.id = l.opinion_id
    left join ledger_event e on e.issue_id = l.issue_id and e.data->'opinions' ? o.number
    where o.answered_at is not null or e.id is null
    limit 1;
  if found then
    raise exception 'balance: opinion % is linked to issue %, and %', wrong.number, wrong.issue_id,
      case when wrong.is_answered then 'was answered at once' else 'no event of it says so' end
      using errcode = 'GU005';
  end if;
end $$;
