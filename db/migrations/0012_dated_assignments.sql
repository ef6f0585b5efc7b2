-- An assignment whose last day is known can end sooner, while that day lies ahead of the ledger: where somebody belonged while anything
-- happened stays true, as before.
create or replace function assignment_only_ended() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
declare
  last timestamptz := coalesce((select max(at) from ledger_event), '-infinity');
begin
  if to_jsonb(new) - 'until_at' = to_jsonb(old) - 'until_at'
     and (old.until_at is null or old.until_at > last) and new.until_at > last then
    return new;
  end if;
  raise exception 'ledger: assignment % can be ended after the ledger''s last event, and in no other way changed', old.id
    using errcode = 'GU001';
end $$;
