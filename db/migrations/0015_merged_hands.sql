CREATE INDEX "photo_sha256" ON "photo" USING btree ("sha256");--> statement-breakpoint
-- Whoever handled what was merged into an issue handled its problem, and has not the second key to it either (truth 2).
create or replace function has_handled(the_person integer, the_issue integer) returns boolean language sql stable
  security definer set search_path = public, pg_temp as $$
  with recursive whole (id) as (
    select the_issue union select i.id from issue i join whole on i.merged_into_id = whole.id
  )
  select exists (
    select from ledger_event e join whole on e.issue_id = whole.id
    where e.actor_id = the_person and e.kind in ('start', 'progress', 'submit')
  ) or exists (
    select from issue_unit u join whole on u.issue_id = whole.id
    join person_assignment a on a.unit_id = u.unit_id and a.person_id = the_person
    where tstzrange(a.from_at, a.until_at) && tstzrange(u.from_at, u.until_at, '[]')
  )
$$;
