-- What was shown before the unit that works on it was given other helpers is shown still: that dispatch leads nowhere.
create or replace function shows_after(the_issue integer, step_data jsonb) returns boolean language sql stable
  security definer set search_path = public, pg_temp as $$
  select coalesce(step_data->'photos' @> '[{"stage": "after"}]', false) or exists (
    select from ledger_event e
    where e.issue_id = the_issue and e.kind = 'progress' and e.data->'photos' @> '[{"stage": "after"}]'
      and e.sequence > (
        select coalesce(max(g.sequence), 0) from ledger_event g
        where g.issue_id = the_issue and g.kind in ('dispatch', 'take_back', 'verify_fail', 'reopen')
          and g.from_state <> g.to_state)
  )
$$;
