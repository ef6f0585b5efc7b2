-- What stands beside the ledger follows an event that tells of it: a link of an opinion to an issue, a promise, and whether it was kept.
-- And an opinion is either linked or answered at once, not both.

-- Links are judged at commit as issues are: one row for each statement that enters some.
alter table issue_entry add column opinion_ids integer[];
--> statement-breakpoint
create or replace function issue_told_of() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  -- branches and not one expression: only the one that is taken need fit the table's row
  if tg_table_name = 'issue' then
    insert into issue_entry (issue_ids) select array_agg(id) from told having count(*) > 0;
  else
    insert into issue_entry (issue_ids)
      select array_agg(issue_id) from (
        select issue_id from told except select unnest(issue_ids) from issue_entry where opinion_ids is null
      ) news
      having count(*) > 0;
  end if;
  return null;
end $$;
--> statement-breakpoint
create function opinions_linked() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  insert into issue_entry (issue_ids, opinion_ids)
    select array_agg(issue_id), array_agg(opinion_id) from told having count(*) > 0;
  return null;
end $$;
--> statement-breakpoint
create trigger opinion_issue_told_of after insert on opinion_issue referencing new table as told
  for each statement execute function opinions_linked();
--> statement-breakpoint
-- Each opinion that was linked is named by an event of its issue, and was not answered at once.
create function refuse_unfounded_links(issue_ids integer[], opinion_ids integer[]) returns void language plpgsql
  security definer set search_path = public, pg_temp as $$
declare
  wrong record;
begin
  select o.number, l.issue_id, o.answered_at is not null as is_answered into wrong
    from unnest(issue_ids, opinion_ids) as l (issue_id, opinion_id)
    join opinion o on o.id = l.opinion_id
    where o.answered_at is not null or not exists (
      select from ledger_event e where e.issue_id = l.issue_id and e.data->'opinions' ? o.number)
    limit 1;
  if found then
    raise exception 'balance: opinion % is linked to issue %, and %', wrong.number, wrong.issue_id,
      case when wrong.is_answered then 'was answered at once' else 'no event of it says so' end
      using errcode = 'GU005';
  end if;
end $$;
--> statement-breakpoint
create or replace function issue_entry_founded() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  if new.opinion_ids is null then
    perform refuse_unfounded_issues(new.issue_ids);
  else
    perform refuse_unfounded_links(new.issue_ids, new.opinion_ids);
  end if;
  delete from issue_entry where id = new.id;
  return null;
end $$;
--> statement-breakpoint
create function opinion_answered_alone() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  if exists (select from opinion_issue where opinion_id = new.id) then
    raise exception 'balance: opinion % led to an issue and is not answered at once', new.number using errcode = 'GU005';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger opinion_answered_alone after update on opinion
  deferrable initially deferred for each row when (old.answered_at is null and new.answered_at is not null)
  execute function opinion_answered_alone();
--> statement-breakpoint

-- As many promises of one person, measure and days as events made, and as many kept or broken as events said. Checks of older versions
-- do not name the days.
create function promise_told_by_event() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
declare
  made integer;
  made_told integer;
  checked integer;
  checked_told integer;
begin
  select count(*) filter (where made_by_id is not distinct from new.made_by_id), count(*) filter (where outcome = new.outcome)
    into made, checked
    from promise
    where issue_id = new.issue_id
      and (measure_name, measure_unit, measure_value, effective_from, check_on)
        = (new.measure_name, new.measure_unit, new.measure_value, new.effective_from, new.check_on);
  select count(*) filter (where kind = 'promise' and actor_id is not distinct from new.made_by_id),
      count(*) filter (where kind = 'promise_check' and data->>'outcome' = new.outcome)
    into made_told, checked_told
    from ledger_event
    where issue_id = new.issue_id and kind in ('promise', 'promise_check')
      and (data->'measure'->>'name', data->'measure'->>'unit', (data->'measure'->>'value')::double precision)
        = (new.measure_name, new.measure_unit, new.measure_value)
      and coalesce(data->>'effectiveFrom', new.effective_from::text) = new.effective_from::text
      and coalesce(data->>'checkOn', new.check_on::text) = new.check_on::text;
  if made > made_told or (new.outcome <> 'pending' and checked > checked_told) then
    raise exception 'ledger: promise % of issue % is % without an event that says so', new.id, new.issue_id,
      case when made > made_told then 'made' else new.outcome end using errcode = 'GU004';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger promise_told_by_event after insert or update on promise
  deferrable initially deferred for each row execute function promise_told_by_event();
--> statement-breakpoint

-- An addressee and a level stand until the issue is taken back, or with nobody. Rows of before kept both for good; they are brought to
-- what their events say, without an event of their own.
alter table issue disable trigger issue_changed_by_event;
--> statement-breakpoint
update issue set escalated_to = null where escalated_to is not null and state <> 'escalated';
--> statement-breakpoint
update issue i set level = 'street' where level <> 'street' and exists (
  select from ledger_event e
  where e.issue_id = i.id and e.from_state not in ('', e.to_state)
    and (e.from_state = 'escalated' or e.to_state in ('registered', 'returned'))
    and not exists (
      select from ledger_event l where l.issue_id = i.id and l.sequence >= e.sequence and l.data ? 'level'));
--> statement-breakpoint
alter table issue enable trigger issue_changed_by_event;
