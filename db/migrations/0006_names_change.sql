-- Names of units and people stand in what is answered and in what is held in memory: a change of one is a new data version, though
-- nothing of the ledger has changed. It is noted at once and not at commit: an import
-- alters tables after it has entered units, which nothing that waits would let it.
create function names_changed() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
declare
  next bigint;
begin
  -- A new unit must be read by whoever holds all units. New names alone need not: whoever holds the issues reads those with newer
  -- events, and that is none.
  update ledger_head
    set data_version = data_version + 1, ledger_writes = ledger_writes + (tg_op = 'UPDATE')::integer
    where id = 1 returning data_version into next;
  perform pg_notify('guatu_data', next::text);
  return null;
end $$;
--> statement-breakpoint
create trigger unit_added after insert on unit
  for each row execute function names_changed();
--> statement-breakpoint
create trigger unit_changed after update on unit
  for each row when (old.* is distinct from new.*) execute function names_changed();
--> statement-breakpoint
create trigger person_renamed after update on person
  for each row
  when ((old.name, old.title) is distinct from (new.name, new.title)) execute function names_changed();
