CREATE TABLE "photo" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "photo_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"issue_id" integer NOT NULL,
	"stage" text NOT NULL,
	"sha256" "bytea" NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"byte_count" integer NOT NULL,
	"taken_at" timestamp with time zone,
	"taken_lng" double precision,
	"taken_lat" double precision,
	"uploaded_by_id" integer NOT NULL,
	"uploaded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "photo_once" UNIQUE("issue_id","sha256","stage","uploaded_by_id"),
	CONSTRAINT "photo_stage_known" CHECK (stage in ('before', 'after', 'other')),
	CONSTRAINT "photo_is_whole" CHECK (octet_length(sha256) = 32 and width > 0 and height > 0 and byte_count > 0 and (taken_lng is null) = (taken_lat is null)
        and (taken_lng is null or taken_lng between -180 and 180 and taken_lat between -90 and 90))
);
--> statement-breakpoint
ALTER TABLE "category" ADD COLUMN "needs_after_photo" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "photo" ADD CONSTRAINT "photo_issue_id_issue_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photo" ADD CONSTRAINT "photo_uploaded_by_id_person_id_fk" FOREIGN KEY ("uploaded_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
-- A list that was shipped before this version, as db/reference/categories.ts has it; an empty database has no list yet.
update category set needs_after_photo = true
  where scheme = 'local' and code in ('L01', 'L03', 'L04', 'L05', 'L06', 'L07', 'L10', 'L11', 'L13', 'L15');
--> statement-breakpoint
create trigger photo_kept before update or delete or truncate on photo
  for each statement execute function ledger_refuse_change();
--> statement-breakpoint

-- Whether a photo of after is there for a unit that reports an issue solved: on the step itself, whose data is given, or on
-- a note of progress since the work was last given (dispatch, taken back, failed check, reopened).
create function shows_after(the_issue integer, step_data jsonb) returns boolean language sql stable
  security definer set search_path = public, pg_temp as $$
  select coalesce(step_data->'photos' @> '[{"stage": "after"}]', false) or exists (
    select from ledger_event e
    where e.issue_id = the_issue and e.kind = 'progress' and e.data->'photos' @> '[{"stage": "after"}]'
      and e.sequence > (
        select coalesce(max(g.sequence), 0) from ledger_event g
        where g.issue_id = the_issue and g.kind in ('dispatch', 'take_back', 'verify_fail', 'reopen'))
  )
$$;
--> statement-breakpoint
-- A step names photos that its actor uploaded for this very issue, at that stage, and that hang on no step yet: nobody hangs
-- up what is another's, and one picture proves one step.
create function ledger_event_photos() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
declare
  wrong text;
begin
  select named.photo->>'sha256' into wrong
    from jsonb_array_elements(new.data->'photos') with ordinality named (photo, position)
    where not exists (
        select from photo p
        where p.issue_id = new.issue_id and p.uploaded_by_id = new.actor_id
          and encode(p.sha256, 'hex') = named.photo->>'sha256' and p.stage = named.photo->>'stage')
      or exists (
        select from ledger_event e
        where e.issue_id = new.issue_id
          and e.data->'photos' @> jsonb_build_array(jsonb_build_object('sha256', named.photo->>'sha256')))
      or exists (
        select from jsonb_array_elements(new.data->'photos') with ordinality other (photo, position)
        where other.position < named.position and other.photo->>'sha256' = named.photo->>'sha256')
    limit 1;
  if found then
    raise exception 'photos: % is no photo that person % uploaded for issue % and that hangs on no step yet',
      wrong, new.actor_id, new.issue_id using errcode = 'GU006';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger ledger_event_photos before insert on ledger_event
  for each row when (new.data ? 'photos') execute function ledger_event_photos();
--> statement-breakpoint
-- Whatever is reported solved without being shown, where the category asks for it. The demo's history has no pictures.
create function ledger_event_shows_after() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  if exists (
      select from issue i join category c on c.id = i.category_id where i.id = new.issue_id and c.needs_after_photo)
     and not shows_after(new.issue_id, new.data)
     and not exists (select from office where is_demo) then
    raise exception 'photos: issue % is reported solved without a photo of after', new.issue_id using errcode = 'GU007';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger ledger_event_shows_after before insert on ledger_event
  for each row when (new.kind = 'submit') execute function ledger_event_shows_after();
