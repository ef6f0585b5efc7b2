-- An opinion that was written down, and one that was answered, are counted: each is a new data version, though nothing of the ledger
-- has changed. Whoever holds all opinions reads those that came since, and those that waited.
create function opinions_changed() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
declare
  next bigint;
begin
  update ledger_head set data_version = data_version + 1, ledger_writes = ledger_writes + 1
    where id = 1 returning data_version into next;
  perform pg_notify('guatu_data', next::text);
  return null;
end $$;
--> statement-breakpoint
create trigger opinions_added after insert on opinion
  for each statement execute function opinions_changed();
--> statement-breakpoint
create trigger opinion_answered after update on opinion
  for each row when (old.answered_at is distinct from new.answered_at) execute function opinions_changed();
