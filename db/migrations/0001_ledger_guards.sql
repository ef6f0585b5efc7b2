-- What must hold whoever writes, the owner included: nothing of the past is changed, each event follows the one before,
-- only permitted steps are made, two keys close, and an issue's row, periods and units say what its events say.

create function ledger_refuse_change() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  -- The demo's ledger records nothing that happened, so that it alone may be emptied to make room for the office's own.
  if tg_op = 'TRUNCATE' and exists (select from office where is_demo) then
    return null;
  end if;
  raise exception 'ledger: % on % is refused, what was written stays', tg_op, tg_table_name
    using errcode = 'GU001';
end $$;
--> statement-breakpoint
do $$
declare
  kept text;
begin
  foreach kept in array array['ledger_event', 'opinion_issue'] loop
    execute format('create trigger %I before update or delete or truncate on %I
      for each statement execute function ledger_refuse_change()', kept || '_kept', kept);
  end loop;
  foreach kept in array array['ledger_event_text', 'issue', 'issue_period', 'issue_unit', 'opinion', 'promise',
      'person_assignment', 'ledger_number'] loop
    execute format('create trigger %I before delete or truncate on %I
      for each statement execute function ledger_refuse_change()', kept || '_kept', kept);
  end loop;
end $$;
--> statement-breakpoint

-- Which columns of a row stay, where others may change.
create trigger issue_identity_kept before update on issue for each row
  when ((new.id, new.number, new.source, new.external_source, new.external_id, new.opened_at)
    is distinct from (old.id, old.number, old.source, old.external_source, old.external_id, old.opened_at)
    or new.version < old.version)
  execute function ledger_refuse_change();
--> statement-breakpoint
create trigger ledger_number_grows before update on ledger_number for each row
  when (new.series <> old.series or new.last < old.last)
  execute function ledger_refuse_change();
--> statement-breakpoint
-- A voice stays as it was heard; where it belongs may be corrected, and it may be answered once.
create trigger opinion_stays_as_heard before update on opinion for each row
  when (to_jsonb(new) - array['community_id', 'building_id', 'answered_at', 'answer']
    <> to_jsonb(old) - array['community_id', 'building_id', 'answered_at', 'answer']
    or (old.answer is not null and (new.answered_at, new.answer) is distinct from (old.answered_at, old.answer)))
  execute function ledger_refuse_change();
--> statement-breakpoint
create trigger promise_stays_as_made before update on promise for each row
  when (to_jsonb(new) - 'outcome' <> to_jsonb(old) - 'outcome' or old.outcome not in ('pending', new.outcome))
  execute function ledger_refuse_change();
--> statement-breakpoint

-- What is the office's own never becomes a demo, which could be emptied.
create function office_refuse_demo() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  if (tg_op = 'INSERT' or not old.is_demo) and (exists (select from ledger_event) or exists (select from opinion)) then
    raise exception 'ledger: an office that has opinions or a ledger does not become the demo' using errcode = 'GU001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger office_not_made_demo before insert or update on office
  for each row when (new.is_demo) execute function office_refuse_demo();
--> statement-breakpoint
create function ledger_text_only_redacted() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  if new.event_id = old.event_id and new.salt = old.salt and new.text is null
     and old.redacted_at is null and new.redacted_at is not null
     and exists (
       select from ledger_event said join ledger_event e on e.issue_id = said.issue_id
       where said.id = old.event_id and e.kind = 'redact' and e.data->>'redacted' = old.event_id::text
     ) then
    return new;
  end if;
  raise exception 'ledger: the text of event % can be redacted, by an event that says so, and in no other way changed',
    old.event_id
    using errcode = 'GU001';
end $$;
--> statement-breakpoint
create trigger ledger_event_text_only_redacted before update on ledger_event_text
  for each row execute function ledger_text_only_redacted();
--> statement-breakpoint

-- Handled it: made a start, progress or submit event on it, or belonged to a lead or supporting unit of it while
-- it was one.
create function has_handled(the_person integer, the_issue integer) returns boolean language sql stable
  security definer set search_path = public, pg_temp as $$
  select exists (
    select from ledger_event e
    where e.issue_id = the_issue and e.actor_id = the_person and e.kind in ('start', 'progress', 'submit')
  ) or exists (
    select from issue_unit u
    join person_assignment a on a.unit_id = u.unit_id and a.person_id = the_person
    where u.issue_id = the_issue
      and tstzrange(a.from_at, a.until_at) && tstzrange(u.from_at, u.until_at, '[]')
  )
$$;
--> statement-breakpoint
create function ledger_event_guard() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
declare
  last_sequence integer;
  last_state text;
  last_at timestamptz;
begin
  select sequence, to_state, at into last_sequence, last_state, last_at
    from ledger_event where issue_id = new.issue_id order by sequence desc limit 1;
  if new.sequence <> coalesce(last_sequence, 0) + 1 or new.from_state <> coalesce(last_state, '') then
    raise exception 'ledger: event % (%) of issue % does not follow event % (%)',
      new.sequence, new.from_state, new.issue_id, coalesce(last_sequence, 0), coalesce(last_state, '')
      using errcode = 'GU002';
  end if;
  if new.at < last_at then
    raise exception 'ledger: event % of issue % lies before event %', new.sequence, new.issue_id, last_sequence
      using errcode = 'GU002';
  end if;
  if new.kind in ('verify_pass', 'verify_fail', 'write_off') and has_handled(new.actor_id, new.issue_id) then
    raise exception 'two keys: person % handled issue % and cannot %', new.actor_id, new.issue_id, new.kind
      using errcode = 'GU003';
  end if;
  if new.kind in ('start', 'progress', 'submit') and exists (
    select from person_assignment a join unit u on u.id = a.unit_id
    where a.person_id = new.actor_id and u.is_inspection and tstzrange(a.from_at, a.until_at) @> new.at
  ) then
    raise exception 'two keys: person % inspects and cannot handle issue %', new.actor_id, new.issue_id
      using errcode = 'GU003';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- An issue's first event has nothing to follow. That there is no other first one, the key (issue_id, sequence) says;
-- which kinds may come first, the table of steps. So ten thousand imported issues need not ask ten thousand times.
create trigger ledger_event_guard before insert on ledger_event
  for each row when (new.sequence <> 1 or new.from_state <> '') execute function ledger_event_guard();
--> statement-breakpoint

-- One statement may append many events. Their ids count on from the head without a gap, each holds the hash of the
-- one before, and the head moves once. Listeners hear of it when the transaction commits.
create function ledger_extend_chain() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
declare
  head ledger_head%rowtype;
  wrong bigint;
  appended integer;
begin
  select * into head from ledger_head where id = 1 for update;
  select count(*) into appended from appended_events;
  if appended = 0 then
    return null;
  end if;
  select e.id into wrong from (
    select id, previous_hash,
      head.last_event_id + row_number() over (order by id) as expected_id,
      coalesce(lag(hash) over (order by id), head.hash) as expected_hash
    from appended_events
  ) e where e.id <> e.expected_id or e.previous_hash <> e.expected_hash order by e.id limit 1;
  if wrong is not null then
    raise exception 'ledger: event % does not follow the chain''s head %', wrong, head.last_event_id
      using errcode = 'GU002';
  end if;
  update ledger_head set
    (last_event_id, hash) = (select id, hash from appended_events order by id desc limit 1),
    data_version = data_version + 1,
    ledger_writes = ledger_writes + 1
  where id = 1 returning data_version into head.data_version;
  perform pg_notify('guatu_data', head.data_version::text);
  return null;
end $$;
--> statement-breakpoint
create trigger ledger_extend_chain after insert on ledger_event
  referencing new table as appended_events
  for each statement execute function ledger_extend_chain();
--> statement-breakpoint
insert into ledger_head (id, last_event_id, hash, data_version)
  values (1, 0, decode(repeat('00', 32), 'hex'), 1);
--> statement-breakpoint

-- What was known of an issue, and who had it, goes on and is not rewritten: a row is ended once, at the first event that
-- the issue's row does not hold yet, or later. Only a period that began at that very instant takes its content, because
-- nobody could have seen the one between.
create function ledger_only_continued() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
declare
  next_at timestamptz;
begin
  select e.at into next_at from issue i join ledger_event e on e.issue_id = i.id and e.sequence = i.version + 1
    where i.id = old.issue_id;
  if old.until_at is null and coalesce(new.until_at, next_at) >= next_at
     and (to_jsonb(new) - 'until_at' = to_jsonb(old) - 'until_at'
       or (tg_table_name = 'issue_period' and old.from_at = next_at
         and (new.id, new.issue_id, new.from_at) = (old.id, old.issue_id, old.from_at))) then
    return new;
  end if;
  raise exception 'ledger: row % of % can be ended by an event, and in no other way changed', old.id, tg_table_name
    using errcode = 'GU001';
end $$;
--> statement-breakpoint
create trigger issue_period_only_continued before update on issue_period
  for each row execute function ledger_only_continued();
--> statement-breakpoint
create trigger issue_unit_only_continued before update on issue_unit
  for each row execute function ledger_only_continued();
--> statement-breakpoint
-- Where somebody belonged while anything of the ledger happened stays true.
create function assignment_only_ended() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  if to_jsonb(new) - 'until_at' = to_jsonb(old) - 'until_at' and old.until_at is null
     and new.until_at > coalesce((select max(at) from ledger_event), '-infinity') then
    return new;
  end if;
  raise exception 'ledger: assignment % can be ended after the ledger''s last event, and in no other way changed', old.id
    using errcode = 'GU001';
end $$;
--> statement-breakpoint
create trigger person_assignment_only_ended before update on person_assignment
  for each row execute function assignment_only_ended();
--> statement-breakpoint

-- At commit an issue's row, its periods, its units and its events say the same, and an issue that says it comes from
-- opinions has one (balance). All of them are asked in one question of each kind, be it one issue or ten thousand. What
-- the questions take from an issue's events is gathered, not searched by time: all of an import are of one instant.
create function refuse_unfounded_issues(issue_ids integer[]) returns void language plpgsql
  security definer set search_path = public, pg_temp as $$
declare
  wrong record;
begin
  -- the row: as the last event and the open period say, opened at the first, due when an event said so
  select i.id, i.state, i.version, e.to_state, e.sequence, p.state as period_state into wrong
    from unnest(issue_ids) as asked (id)
    join issue i on i.id = asked.id
    left join issue_period p on p.issue_id = i.id and p.until_at is null
    left join ledger_event f on f.issue_id = i.id and f.sequence = 1
    left join lateral (
      select to_state, sequence from ledger_event where issue_id = i.id order by sequence desc limit 1
    ) e on true
    where (i.state, i.version) is distinct from (e.to_state, e.sequence)
      or (i.state, i.category_id, i.lead_unit_id, i.base_light, i.amber_at, i.red_at)
        is distinct from (p.state, p.category_id, p.lead_unit_id, p.base_light, p.amber_at, p.red_at)
      or i.opened_at is distinct from coalesce((f.data->>'openedAt')::timestamptz, f.at)
      or (i.due_at is not null and i.due_at is distinct from (
        select (data->>'dueAt')::timestamptz from ledger_event
        where issue_id = i.id and data->>'dueAt' is not null order by sequence desc limit 1))
      or (i.state in ('dispatched', 'in_progress', 'rework') and i.red_at is distinct from i.due_at)
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
    where p.from_at <> coalesce(p.ended_at, least(i.opened_at, f.at))
      or not (f.kind = 'import' and p.from_at < f.at) and p.state is distinct from (
        select (array_agg(to_state order by sequence desc) filter (where at = p.from_at))[1]
        from ledger_event where issue_id = i.id)
    limit 1;
  if found then
    raise exception 'ledger: the period of issue % from % (%) does not follow from an event and the period before',
      wrong.id, wrong.from_at, wrong.state using errcode = 'GU004';
  end if;
  -- the units: the one that leads now, each called by an event as it began; reopening may give it back without a word
  select i.id into wrong
    from unnest(issue_ids) as asked (id)
    join issue i on i.id = asked.id
    where (select array_agg(unit_id) from issue_unit where issue_id = i.id and part = 'lead' and until_at is null)
        is distinct from case when i.state not in ('written_off', 'not_accepted', 'merged') and i.lead_unit_id is not null
          then array[i.lead_unit_id] end
      or exists (
        select from issue_unit s join unit u on u.id = s.unit_id
        where s.issue_id = i.id and (
          select bool_or(at = s.from_at and case s.part
            when 'support' then data->'supportUnits' ? u.code
            else coalesce(data->>'leadUnit', case kind when 'reopen' then u.code end) = u.code end)
          from ledger_event where issue_id = i.id) is not true)
    limit 1;
  if found then
    raise exception 'ledger: the units of issue % are not those that its events called', wrong.id
      using errcode = 'GU004';
  end if;
  select i.number, i.source into wrong
    from unnest(issue_ids) as asked (id)
    join issue i on i.id = asked.id
    where i.source in ('opinion', 'import') and not exists (select from opinion_issue where issue_id = i.id)
    limit 1;
  if found then
    raise exception 'balance: issue % comes from % and has no opinion', wrong.number, wrong.source
      using errcode = 'GU005';
  end if;
end $$;
--> statement-breakpoint
-- An issue's row changes by an event of the same transaction, whichever column: its version must have grown since.
create function issue_changed_by_event() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  if not exists (
    select from issue i join ledger_event e on e.issue_id = i.id and e.sequence = i.version
    where i.id = new.id and i.version > old.version
  ) then
    raise exception 'ledger: issue % was changed without an event that follows', new.id using errcode = 'GU004';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger issue_changed_by_event after update on issue
  deferrable initially deferred for each row execute function issue_changed_by_event();
--> statement-breakpoint

-- Only triggers of rows can wait for the commit. So each statement that enters issues, or adds to what is told of them,
-- leaves one row here, whose trigger waits for all of them; the row goes when they were judged. Changing or deleting it
-- before takes nothing back.
create table issue_entry (
  id bigint generated always as identity primary key,
  issue_ids integer[] not null
);
--> statement-breakpoint
create function issue_told_of() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  -- branches and not one expression: only the one that is taken need fit the table's row
  if tg_table_name = 'issue' then
    insert into issue_entry (issue_ids) select array_agg(id) from told having count(*) > 0;
  else
    insert into issue_entry (issue_ids)
      select array_agg(issue_id) from (select issue_id from told except select unnest(issue_ids) from issue_entry) news
      having count(*) > 0;
  end if;
  return null;
end $$;
--> statement-breakpoint
do $$
declare
  teller text;
begin
  foreach teller in array array['issue', 'ledger_event', 'issue_period', 'issue_unit'] loop
    execute format('create trigger %I after insert on %I referencing new table as told
      for each statement execute function issue_told_of()', teller || '_told_of', teller);
  end loop;
end $$;
--> statement-breakpoint
create function issue_entry_founded() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  perform refuse_unfounded_issues(new.issue_ids);
  delete from issue_entry where id = new.id;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger issue_entry_founded after insert or update on issue_entry
  deferrable initially deferred for each row execute function issue_entry_founded();
--> statement-breakpoint

-- linked to an issue + answered at once + waiting: each opinion is in exactly one.
create view opinion_balance as
  select o.id as opinion_id,
    case
      when exists (select from opinion_issue l where l.opinion_id = o.id) then 'linked'
      when o.answered_at is not null then 'answered'
      else 'waiting'
    end as disposition
  from opinion o;
--> statement-breakpoint

-- What the open role may see lives here and nowhere else. Issues join with the public map, behind its own rules.
create schema open;
--> statement-breakpoint
create view open.office as
  select name_zh, name_en, time_zone, is_demo, campaign_name, campaign_from, campaign_until, map_review_number from office;
--> statement-breakpoint
create view open.community as
  select code, name_zh, name_en, geometry from community;
