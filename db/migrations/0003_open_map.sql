CREATE TABLE "open_secret" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"secret" "bytea" DEFAULT uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) NOT NULL,
	CONSTRAINT "open_secret_is_one" CHECK (id = 1)
);
--> statement-breakpoint
ALTER TABLE "building" ADD COLUMN "road_id" integer;--> statement-breakpoint
ALTER TABLE "category" ADD COLUMN "public_zh" text;--> statement-breakpoint
ALTER TABLE "category" ADD COLUMN "public_en" text;--> statement-breakpoint
ALTER TABLE "office" ADD COLUMN "least_households" integer DEFAULT 20 NOT NULL;--> statement-breakpoint
ALTER TABLE "building" ADD CONSTRAINT "building_road_id_road_id_fk" FOREIGN KEY ("road_id") REFERENCES "public"."road"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "office" ADD CONSTRAINT "office_least_households" CHECK (least_households >= 2);--> statement-breakpoint
insert into open_secret (id) values (1);
--> statement-breakpoint

-- What everybody may know. All rules stand here, behind the rights of the open role; whoever asks through it can only ask for less.

-- Barriers: no condition that somebody adds, and no error that it makes, is told of a row that the view leaves out.

-- Sixteen characters that say nothing of what they name.
create function open.public_id(secret bytea, kind text, of text) returns text
  language sql immutable parallel safe as $$
  select left(encode(sha256(secret || convert_to(kind || ':' || of, 'UTF8')), 'hex'), 16)
$$;
--> statement-breakpoint
-- Places with enough households behind them. A road is shown stretch by stretch, one for each community that it leads through:
-- behind a stretch are the buildings of that community which are nearest to it. Of what is smaller, the larger place is told.
-- There it must not stand alone, or whatever is told of the larger place would be known to be of it: among what is not shown of a
-- larger place are enough households too, for which the smallest of the others is not shown either (`smaller`).
create view published_place as
  with least as (select coalesce((select least_households from office), 20) as households),
  secret as (select secret from open_secret),
  street as (select * from public.street order by id limit 1),
  counted as (
    select 'community' as kind, c.id as community_id, null::integer as id,
      coalesce(c.households, (select sum(b.households) from building b where b.community_id = c.id), 0) as households
    from community c
    union all
    select 'road', community_id, road_id, sum(households) from building where road_id is not null group by community_id, road_id
    union all
    select 'building', community_id, id, households from building),
  ranked as (
    select *, sum(households) over (
      partition by kind, case when kind <> 'community' then community_id end order by households, community_id, id
      rows between unbounded preceding and 1 preceding) as smaller
    from counted),
  large as (
    select ranked.* from ranked, least
    where ranked.households >= least.households and (smaller is null or smaller >= least.households)),
  large_within as (select inner_one.* from large inner_one join large c using (community_id) where c.kind = 'community')
  select 'street' as kind, open.public_id(secret.secret, 'street', s.id::text) as id, null::text as parent_id,
    null::integer as community_id, null::integer as road_id, null::integer as building_id,
    s.name_zh, s.name_en, null::float8 as lng, null::float8 as lat
  from secret, street s
  union all
  select 'community', open.public_id(secret.secret, 'community', c.id::text),
    open.public_id(secret.secret, 'street', (select id from street)::text),
    c.id, null, null, c.name_zh, c.name_en, null, null
  from secret, community c join large on large.community_id = c.id and large.kind = 'community'
  union all
  select 'road', open.public_id(secret.secret, 'road', r.id || '/' || l.community_id),
    open.public_id(secret.secret, 'community', l.community_id::text),
    l.community_id, r.id, null, r.name_zh, r.name_en, along.lng, along.lat
  from secret, large_within l join road r on l.kind = 'road' and r.id = l.id
  cross join lateral (
    select avg(b.lng order by b.id) as lng, avg(b.lat order by b.id) as lat from building b
    where b.road_id = r.id and b.community_id = l.community_id) along
  union all
  select 'building', open.public_id(secret.secret, 'building', b.id::text),
    open.public_id(secret.secret, 'community', b.community_id::text),
    b.community_id, null, b.id, b.name_zh, b.name_en, b.lng, b.lat
  from secret, large_within l join building b on l.kind = 'building' and b.id = l.id;
--> statement-breakpoint

drop view open.office;
--> statement-breakpoint
drop view open.community;
--> statement-breakpoint
create view open.office with (security_barrier) as
  select name_zh, name_en, time_zone, is_demo, demo_clock, campaign_name, campaign_from, campaign_until, map_review_number,
    least_households
  from office;
--> statement-breakpoint
-- A word that differs whenever an answer could, and tells nothing else: whoever holds the answers asks for it.
create view open.head with (security_barrier) as
  select open.public_id(secret, 'head', concat_ws(' ',
    (select data_version from ledger_head), (select version from place_head), (select office::text from office),
    (select string_agg(category::text, ' ' order by id) from category), (select string_agg(unit::text, ' ' order by id) from unit)))
    as version
  from open_secret;
--> statement-breakpoint
-- What no ledger event tells of and is shown, be it that something shall be shown no more, is announced too.
create function open_changed() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  perform pg_notify('guatu_data', 'open');
  return null;
end $$;
--> statement-breakpoint
do $$
declare
  shown text;
begin
  foreach shown in array array['office', 'category', 'unit', 'street', 'community', 'building', 'road', 'crossing'] loop
    execute format('create trigger %I after insert or update or delete or truncate on %I
      for each statement execute function open_changed()', shown || '_open_changed', shown);
  end loop;
end $$;
--> statement-breakpoint
create view open.place with (security_barrier) as
  select p.kind, p.id, p.parent_id, p.name_zh, p.name_en, p.lng, p.lat,
    case p.kind
      when 'street' then (select s.geometry from street s order by s.id limit 1)
      when 'community' then (select c.geometry from community c where c.id = p.community_id)
      when 'road' then (select r.geometry from road r where r.id = p.road_id)
      else (select b.footprint from building b where b.id = p.building_id)
    end as geometry
  from published_place p;
--> statement-breakpoint
create view open.road with (security_barrier) as select name_zh, name_en, road_class, width_metres, geometry from road where geometry is not null;
--> statement-breakpoint
-- The ground of the schematic, and the outlines of compounds that are no place of their own, without a name.
create view open.ground with (security_barrier) as
  select kind, geometry from ground_feature
  union all
  select 'compound', b.footprint from building b
  where b.footprint is not null
    and not exists (select from published_place p where p.kind = 'building' and p.building_id = b.id);
--> statement-breakpoint
-- What lies in a building that is no place of its own is told of its community, never of its road: that would tell where to look.
create view open.issue with (security_barrier) as
  with secret as (select secret from open_secret),
  zone as (select coalesce((select time_zone from office), 'Asia/Shanghai') as name),
  place as materialized (select * from published_place)
  select open.public_id(secret.secret, 'issue', i.id::text) as id,
    coalesce(in_building.id, on_road.id, in_community.id, anywhere.id) as place_id,
    c.name_zh as category_zh, coalesce(c.name_en, c.name_zh) as category_en,
    coalesce(c.public_zh, c.name_zh) as summary_zh, coalesce(c.public_en, c.name_en, c.name_zh) as summary_en,
    case
      when i.state in ('registered', 'returned') then 'waiting'
      when i.state in ('dispatched', 'in_progress', 'rework') then 'working'
      when i.state in ('submitted', 'verified') then 'checking'
      when i.state in ('on_hold', 'escalated') then 'paused'
      when i.state = 'written_off' then 'solved'
      else 'declined'
    end as stage,
    (i.opened_at at time zone zone.name)::date as opened_on,
    case when i.state not in ('registered', 'returned', 'on_hold', 'escalated')
      then (i.due_at at time zone zone.name)::date end as due_on,
    (i.closed_at at time zone zone.name)::date as closed_on,
    u.name_zh as unit_zh, u.name_en as unit_en
  from secret, zone, issue i
  join category c on c.id = i.category_id
  left join unit u on u.id = i.lead_unit_id and i.state not in ('registered', 'returned')
  left join crossing x on x.id = i.crossing_id
  left join place in_building on in_building.kind = 'building' and in_building.building_id = i.building_id
    and c.publishing_level = 'building'
  left join place on_road on on_road.kind = 'road' and on_road.road_id = coalesce(i.road_id, x.first_road_id)
    and on_road.community_id = i.community_id
    and (c.publishing_level = 'street' or (c.publishing_level = 'building' and i.building_id is null))
  left join place in_community on in_community.kind = 'community' and in_community.community_id = i.community_id
  cross join (select id from place where kind = 'street') anywhere
  where c.publishing_level <> 'none' and i.state <> 'merged';
