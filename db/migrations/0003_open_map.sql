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

-- Sixteen characters that say nothing of what they name.
create function open.public_id(secret bytea, kind text, of text) returns text
  language sql immutable parallel safe as $$
  select left(encode(sha256(secret || convert_to(kind || ':' || of, 'UTF8')), 'hex'), 16)
$$;
--> statement-breakpoint
-- Places with enough households behind them. A road is shown stretch by stretch, one for each community that it leads through:
-- behind a stretch are the buildings of that community which are nearest to it. Of what is smaller, the larger place is told.
create view published_place as
  with least as (select coalesce((select least_households from office), 20) as households),
  secret as (select secret from open_secret),
  counted as (
    select c.id, coalesce(c.households, (select sum(b.households) from building b where b.community_id = c.id), 0) as households
    from community c),
  large as (select counted.id from counted, least where counted.households >= least.households)
  select 'street' as kind, open.public_id(secret.secret, 'street', s.id::text) as id, null::text as parent_id,
    null::integer as community_id, null::integer as road_id, null::integer as building_id,
    s.name_zh, s.name_en, null::float8 as lng, null::float8 as lat
  from secret, (select * from street order by id limit 1) s
  union all
  select 'community', open.public_id(secret.secret, 'community', c.id::text),
    open.public_id(secret.secret, 'street', (select min(id) from street)::text),
    c.id, null, null, c.name_zh, c.name_en, null, null
  from secret, community c join large using (id)
  union all
  select 'road', open.public_id(secret.secret, 'road', r.id || '/' || b.community_id),
    open.public_id(secret.secret, 'community', b.community_id::text),
    b.community_id, r.id, null, r.name_zh, r.name_en, avg(b.lng), avg(b.lat)
  from secret, least, building b join road r on r.id = b.road_id join large on large.id = b.community_id
  group by secret.secret, least.households, r.id, b.community_id having sum(b.households) >= least.households
  union all
  select 'building', open.public_id(secret.secret, 'building', b.id::text),
    open.public_id(secret.secret, 'community', b.community_id::text),
    b.community_id, null, b.id, b.name_zh, b.name_en, b.lng, b.lat
  from secret, least, building b join large on large.id = b.community_id
  where b.households >= least.households;
--> statement-breakpoint

drop view open.office;
--> statement-breakpoint
drop view open.community;
--> statement-breakpoint
create view open.office as
  select name_zh, name_en, time_zone, is_demo, demo_clock, campaign_name, campaign_from, campaign_until, map_review_number,
    least_households
  from office;
--> statement-breakpoint
-- Tells that there may be something new to read. Answers are not made of it, so a hidden change is not seen by it.
create view open.head as select data_version from ledger_head;
--> statement-breakpoint
create view open.place as
  select p.kind, p.id, p.parent_id, p.name_zh, p.name_en, p.lng, p.lat,
    case p.kind
      when 'street' then (select s.geometry from street s order by s.id limit 1)
      when 'community' then (select c.geometry from community c where c.id = p.community_id)
      when 'road' then (select r.geometry from road r where r.id = p.road_id)
      else (select b.footprint from building b where b.id = p.building_id)
    end as geometry
  from published_place p;
--> statement-breakpoint
create view open.road as select name_zh, name_en, road_class, width_metres, geometry from road where geometry is not null;
--> statement-breakpoint
-- The ground of the schematic, and the outlines of compounds that are no place of their own, without a name.
create view open.ground as
  select kind, geometry from ground_feature
  union all
  select 'compound', b.footprint from building b
  where b.footprint is not null
    and not exists (select from published_place p where p.kind = 'building' and p.building_id = b.id);
--> statement-breakpoint
create view open.issue as
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
  left join unit u on u.id = i.lead_unit_id
  left join crossing x on x.id = i.crossing_id
  left join place in_building on in_building.kind = 'building' and in_building.building_id = i.building_id
    and c.publishing_level = 'building'
  left join place on_road on on_road.kind = 'road' and on_road.road_id = coalesce(i.road_id, x.first_road_id)
    and on_road.community_id = i.community_id and c.publishing_level in ('building', 'street')
  left join place in_community on in_community.kind = 'community' and in_community.community_id = i.community_id
  cross join (select id from place where kind = 'street') anywhere
  where c.publishing_level <> 'none' and i.state <> 'merged';
