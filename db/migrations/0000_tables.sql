CREATE TABLE "building" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "building_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"community_id" integer NOT NULL,
	"grid_id" integer NOT NULL,
	"code" text NOT NULL,
	"name_zh" text NOT NULL,
	"name_en" text NOT NULL,
	"kind" text NOT NULL,
	"households" integer DEFAULT 0 NOT NULL,
	"households_approximate" boolean DEFAULT false NOT NULL,
	"floors" integer,
	"built_year" integer,
	"address" text,
	"lng" double precision,
	"lat" double precision,
	"cell" bigint,
	"entered_lng" double precision,
	"entered_lat" double precision,
	"entered_datum" text,
	"unlocated_reason" text,
	"footprint" jsonb,
	CONSTRAINT "building_code_unique" UNIQUE("code"),
	CONSTRAINT "building_in_grid" UNIQUE("id","grid_id","community_id"),
	CONSTRAINT "building_point_is_whole" CHECK ((lng is not null and lat is not null and cell is not null and unlocated_reason is null
        and lng between -180 and 180 and lat between -85.0511287798066 and 85.0511287798066)
       or (lng is null and lat is null and cell is null and unlocated_reason is not null)),
	CONSTRAINT "building_kind_known" CHECK (kind in ('walled_compound', 'single_block', 'courtyard_house', 'mixed_use', 'other')),
	CONSTRAINT "building_counts_not_negative" CHECK (households >= 0 and (floors is null or floors > 0))
);
--> statement-breakpoint
CREATE TABLE "category" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "category_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"scheme" text NOT NULL,
	"code" text NOT NULL,
	"class_name" text NOT NULL,
	"name_zh" text NOT NULL,
	"name_en" text,
	"nature" text DEFAULT 'defect' NOT NULL,
	"publishing_level" text DEFAULT 'building' NOT NULL,
	"impact_grade" smallint DEFAULT 0 NOT NULL,
	"hazard_grade" smallint DEFAULT 0 NOT NULL,
	"default_unit_id" integer,
	"limit_amount" smallint,
	"limit_unit" text,
	CONSTRAINT "category_scheme_code" UNIQUE("scheme","code"),
	CONSTRAINT "category_scheme_known" CHECK (scheme in ('local', 'gbt47678_5', 'gbt30428_2')),
	CONSTRAINT "category_nature_known" CHECK (nature in ('defect', 'service_change', 'new_facility', 'duty_breach', 'programme')),
	CONSTRAINT "category_publishing_level_known" CHECK (publishing_level in ('building', 'street', 'community', 'none')),
	CONSTRAINT "category_grades" CHECK (impact_grade between 0 and 2 and hazard_grade between 0 and 2),
	CONSTRAINT "category_limit_whole" CHECK ((limit_amount is null) = (limit_unit is null) and (limit_amount is null or limit_amount > 0))
);
--> statement-breakpoint
CREATE TABLE "category_crosswalk" (
	"local_category_id" integer NOT NULL,
	"standard_category_id" integer NOT NULL,
	CONSTRAINT "category_crosswalk_local_category_id_standard_category_id_pk" PRIMARY KEY("local_category_id","standard_category_id")
);
--> statement-breakpoint
CREATE TABLE "channel" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "channel_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"code" text NOT NULL,
	"name_zh" text NOT NULL,
	"name_en" text NOT NULL,
	"is_remote" boolean DEFAULT false NOT NULL,
	"position" smallint NOT NULL,
	CONSTRAINT "channel_code_unique" UNIQUE("code"),
	CONSTRAINT "channel_position_unique" UNIQUE("position")
);
--> statement-breakpoint
CREATE TABLE "community" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "community_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"street_id" integer NOT NULL,
	"code" text NOT NULL,
	"name_zh" text NOT NULL,
	"name_en" text NOT NULL,
	"geometry" jsonb,
	"households" integer,
	CONSTRAINT "community_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "crossing" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "crossing_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"code" text NOT NULL,
	"name_zh" text NOT NULL,
	"name_en" text NOT NULL,
	"first_road_id" integer NOT NULL,
	"second_road_id" integer NOT NULL,
	"community_id" integer,
	"grid_id" integer,
	"lng" double precision,
	"lat" double precision,
	"cell" bigint,
	"entered_lng" double precision,
	"entered_lat" double precision,
	"entered_datum" text,
	"unlocated_reason" text,
	CONSTRAINT "crossing_code_unique" UNIQUE("code"),
	CONSTRAINT "crossing_point_is_whole" CHECK ((lng is not null and lat is not null and cell is not null and unlocated_reason is null
        and lng between -180 and 180 and lat between -85.0511287798066 and 85.0511287798066)
       or (lng is null and lat is null and cell is null and unlocated_reason is not null))
);
--> statement-breakpoint
CREATE TABLE "grid" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "grid_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"community_id" integer NOT NULL,
	"code" text NOT NULL,
	"name_zh" text NOT NULL,
	"name_en" text NOT NULL,
	"geometry" jsonb,
	CONSTRAINT "grid_code_unique" UNIQUE("code"),
	CONSTRAINT "grid_in_community" UNIQUE("id","community_id")
);
--> statement-breakpoint
CREATE TABLE "ground_feature" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ground_feature_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"geometry" jsonb NOT NULL,
	CONSTRAINT "ground_feature_kind_known" CHECK (kind in ('river', 'green', 'block', 'house', 'market_hall', 'road_area'))
);
--> statement-breakpoint
CREATE TABLE "issue_internal" (
	"issue_id" integer PRIMARY KEY NOT NULL,
	"repeat_offender" boolean DEFAULT false NOT NULL,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "issue_period" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "issue_period_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"issue_id" integer NOT NULL,
	"from_at" timestamp with time zone NOT NULL,
	"until_at" timestamp with time zone,
	"state" text NOT NULL,
	"category_id" integer NOT NULL,
	"lead_unit_id" integer,
	"base_light" text NOT NULL,
	"amber_at" timestamp with time zone,
	"red_at" timestamp with time zone,
	CONSTRAINT "issue_period_state_known" CHECK (state in ('registered', 'dispatched', 'in_progress', 'rework', 'returned', 'on_hold', 'escalated', 'submitted', 'verified', 'written_off', 'not_accepted', 'merged')),
	CONSTRAINT "issue_period_base_light_known" CHECK (base_light in ('red', 'amber', 'green', 'grey', 'none')),
	CONSTRAINT "issue_period_in_order" CHECK (until_at is null or until_at > from_at)
);
--> statement-breakpoint
CREATE TABLE "issue_unit" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "issue_unit_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"issue_id" integer NOT NULL,
	"unit_id" integer NOT NULL,
	"part" text NOT NULL,
	"from_at" timestamp with time zone NOT NULL,
	"until_at" timestamp with time zone,
	CONSTRAINT "issue_unit_part_known" CHECK (part in ('lead', 'support')),
	CONSTRAINT "issue_unit_in_order" CHECK (until_at is null or until_at >= from_at)
);
--> statement-breakpoint
CREATE TABLE "issue" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "issue_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"number" text NOT NULL,
	"title" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"category_id" integer NOT NULL,
	"source" text NOT NULL,
	"source_note" text,
	"external_source" text,
	"external_id" text,
	"community_id" integer,
	"grid_id" integer,
	"building_id" integer,
	"road_id" integer,
	"crossing_id" integer,
	"merchant_id" integer,
	"place_text" text NOT NULL,
	"place_precision" text NOT NULL,
	"lng" double precision,
	"lat" double precision,
	"cell" bigint,
	"entered_lng" double precision,
	"entered_lat" double precision,
	"entered_datum" text,
	"unlocated_reason" text,
	"occurred_at" timestamp with time zone,
	"time_precision" text DEFAULT 'day' NOT NULL,
	"recurs_from" time,
	"recurs_until" time,
	"recurs_on_days" smallint,
	"impact_grade" smallint DEFAULT 0 NOT NULL,
	"hazard_grade" smallint DEFAULT 0 NOT NULL,
	"severity" smallint DEFAULT 1 NOT NULL,
	"level" text DEFAULT 'street' NOT NULL,
	"state" text NOT NULL,
	"lead_unit_id" integer,
	"opened_at" timestamp with time zone NOT NULL,
	"dispatched_at" timestamp with time zone,
	"first_action_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"limit_amount" smallint,
	"limit_unit" text,
	"due_at" timestamp with time zone,
	"review_date" date,
	"base_light" text NOT NULL,
	"amber_at" timestamp with time zone,
	"red_at" timestamp with time zone,
	"escalated_to" text,
	"merged_into_id" integer,
	"rework_count" smallint DEFAULT 0 NOT NULL,
	"reopen_count" smallint DEFAULT 0 NOT NULL,
	"extension_count" smallint DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "issue_number_unique" UNIQUE("number"),
	CONSTRAINT "issue_external" UNIQUE("external_source","external_id"),
	CONSTRAINT "issue_point_is_whole" CHECK ((lng is not null and lat is not null and cell is not null and unlocated_reason is null
        and lng between -180 and 180 and lat between -85.0511287798066 and 85.0511287798066)
       or (lng is null and lat is null and cell is null and unlocated_reason is not null)),
	CONSTRAINT "issue_state_known" CHECK (state in ('registered', 'dispatched', 'in_progress', 'rework', 'returned', 'on_hold', 'escalated', 'submitted', 'verified', 'written_off', 'not_accepted', 'merged')),
	CONSTRAINT "issue_base_light_known" CHECK (base_light in ('red', 'amber', 'green', 'grey', 'none')),
	CONSTRAINT "issue_source_known" CHECK (source in ('opinion', 'proactive', 'import')),
	CONSTRAINT "issue_level_known" CHECK (level in ('street', 'district', 'city')),
	CONSTRAINT "issue_place_precision_known" CHECK (place_precision in ('point', 'building', 'crossing', 'road', 'grid', 'community', 'none')),
	CONSTRAINT "issue_time_precision_known" CHECK (time_precision in ('minute', 'half_day', 'day', 'about_a_week', 'about_a_month')),
	CONSTRAINT "issue_place_nested" CHECK ((building_id is null or grid_id is not null) and (grid_id is null or community_id is not null)),
	CONSTRAINT "issue_place_in_words" CHECK (length(btrim(place_text)) > 0),
	CONSTRAINT "issue_proactive_names_source" CHECK (source <> 'proactive' or length(btrim(source_note)) > 0),
	CONSTRAINT "issue_import_names_source" CHECK (source <> 'import' or (external_source is not null and external_id is not null)),
	CONSTRAINT "issue_grades" CHECK (impact_grade between 0 and 2 and hazard_grade between 0 and 2 and severity between 1 and 4),
	CONSTRAINT "issue_closed_has_date" CHECK ((state in ('written_off', 'not_accepted')) = (closed_at is not null) or state = 'merged'),
	CONSTRAINT "issue_merged_into_another" CHECK ((state = 'merged') = (merged_into_id is not null) and merged_into_id <> id),
	CONSTRAINT "issue_hold_has_review" CHECK (state <> 'on_hold' or review_date is not null),
	CONSTRAINT "issue_running_has_unit_and_limit" CHECK (state not in ('dispatched', 'in_progress', 'rework') or source = 'import' or (lead_unit_id is not null and due_at is not null)),
	CONSTRAINT "issue_closed_has_no_light" CHECK ((state in ('written_off', 'not_accepted', 'merged')) = (base_light = 'none')),
	CONSTRAINT "issue_recurs_whole" CHECK ((recurs_from is null) = (recurs_until is null))
);
--> statement-breakpoint
CREATE TABLE "key_place" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "key_place_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"code" text NOT NULL,
	"name_zh" text NOT NULL,
	"name_en" text NOT NULL,
	"kind" text NOT NULL,
	"community_id" integer,
	"geometry" jsonb,
	CONSTRAINT "key_place_code_unique" UNIQUE("code"),
	CONSTRAINT "key_place_kind_known" CHECK (kind in ('old_compound', 'back_lane', 'market', 'street_front'))
);
--> statement-breakpoint
CREATE TABLE "lamp" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "lamp_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"code" text NOT NULL,
	"road_id" integer,
	"lng" double precision,
	"lat" double precision,
	"cell" bigint,
	"entered_lng" double precision,
	"entered_lat" double precision,
	"entered_datum" text,
	"unlocated_reason" text,
	CONSTRAINT "lamp_code_unique" UNIQUE("code"),
	CONSTRAINT "lamp_point_is_whole" CHECK ((lng is not null and lat is not null and cell is not null and unlocated_reason is null
        and lng between -180 and 180 and lat between -85.0511287798066 and 85.0511287798066)
       or (lng is null and lat is null and cell is null and unlocated_reason is not null))
);
--> statement-breakpoint
CREATE TABLE "ledger_event" (
	"id" bigint PRIMARY KEY NOT NULL,
	"issue_id" integer NOT NULL,
	"sequence" integer NOT NULL,
	"kind" text NOT NULL,
	"from_state" text NOT NULL,
	"to_state" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_id" integer,
	"actor_unit_id" integer,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"text_digest" "bytea",
	"previous_hash" "bytea" NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "ledger_event_hash_unique" UNIQUE("hash"),
	CONSTRAINT "ledger_event_sequence" UNIQUE("issue_id","sequence"),
	CONSTRAINT "ledger_event_kind_known" CHECK (kind in ('register', 'import', 'classify', 'dispatch', 'return', 'start', 'progress', 'request_extension', 'grant_extension', 'refuse_extension', 'hold', 'resume', 'escalate', 'escalation_reply', 'take_back', 'submit', 'verify_pass', 'verify_fail', 'write_off', 'reopen', 'not_accept', 'merge', 'split', 'correct', 'promise', 'promise_check', 'reply', 'satisfaction', 'comment', 'redact')),
	CONSTRAINT "ledger_event_hashes" CHECK (octet_length(hash) = 32 and octet_length(previous_hash) = 32),
	CONSTRAINT "ledger_event_actor_known" CHECK (kind = 'import' or actor_id is not null)
);
--> statement-breakpoint
CREATE TABLE "ledger_event_text" (
	"event_id" bigint PRIMARY KEY NOT NULL,
	"salt" "bytea" NOT NULL,
	"text" text,
	"redacted_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "ledger_head" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"last_event_id" bigint DEFAULT 0 NOT NULL,
	"hash" "bytea" NOT NULL,
	"data_version" bigint DEFAULT 1 NOT NULL,
	"ledger_writes" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "ledger_head_is_one" CHECK (id = 1)
);
--> statement-breakpoint
CREATE TABLE "ledger_transition" (
	"kind" text NOT NULL,
	"from_state" text NOT NULL,
	"to_state" text NOT NULL,
	CONSTRAINT "ledger_transition_kind_from_state_to_state_pk" PRIMARY KEY("kind","from_state","to_state")
);
--> statement-breakpoint
CREATE TABLE "ledger_number" (
	"series" text PRIMARY KEY NOT NULL,
	"last" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "listening_meeting" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "listening_meeting_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"held_on" date NOT NULL,
	"part_of_day" text,
	"community_id" integer,
	"place" text NOT NULL,
	"study_hall" boolean DEFAULT false NOT NULL,
	"host" text NOT NULL,
	"head_count" integer NOT NULL,
	"items_raised" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "listening_meeting_counts" CHECK (head_count >= 0 and items_raised >= 0)
);
--> statement-breakpoint
CREATE TABLE "merchant" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "merchant_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"code" text NOT NULL,
	"name_zh" text NOT NULL,
	"trade" text NOT NULL,
	"community_id" integer,
	"grid_id" integer,
	"building_id" integer,
	"road_id" integer,
	"in_market" boolean DEFAULT false NOT NULL,
	"door_front_duty" text DEFAULT 'unknown' NOT NULL,
	"fire_gear" text DEFAULT 'unchecked' NOT NULL,
	"address" text,
	"lng" double precision,
	"lat" double precision,
	"cell" bigint,
	"entered_lng" double precision,
	"entered_lat" double precision,
	"entered_datum" text,
	"unlocated_reason" text,
	CONSTRAINT "merchant_code_unique" UNIQUE("code"),
	CONSTRAINT "merchant_point_is_whole" CHECK ((lng is not null and lat is not null and cell is not null and unlocated_reason is null
        and lng between -180 and 180 and lat between -85.0511287798066 and 85.0511287798066)
       or (lng is null and lat is null and cell is null and unlocated_reason is not null)),
	CONSTRAINT "merchant_door_front_duty_known" CHECK (door_front_duty in ('signed', 'unsigned', 'unknown')),
	CONSTRAINT "merchant_fire_gear_known" CHECK (fire_gear in ('ok', 'missing', 'damaged', 'unchecked'))
);
--> statement-breakpoint
CREATE TABLE "office" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"name_zh" text NOT NULL,
	"name_en" text NOT NULL,
	"number_prefix" text DEFAULT 'LJ' NOT NULL,
	"time_zone" text DEFAULT 'Asia/Shanghai' NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL,
	"demo_seed" integer,
	"demo_clock" timestamp with time zone,
	"campaign_name" text,
	"campaign_from" date,
	"campaign_until" date,
	"map_review_number" text,
	"basemap" jsonb,
	"loaded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "office_is_one" CHECK (id = 1),
	CONSTRAINT "office_demo_has_clock" CHECK (is_demo = (demo_clock is not null))
);
--> statement-breakpoint
CREATE TABLE "opinion" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "opinion_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"number" text NOT NULL,
	"channel_id" integer NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"time_precision" text DEFAULT 'day' NOT NULL,
	"text" text NOT NULL,
	"place_text" text,
	"community_id" integer,
	"building_id" integer,
	"listening_meeting_id" integer,
	"questionnaire_batch_id" integer,
	"answered_at" timestamp with time zone,
	"answer" text,
	CONSTRAINT "opinion_number_unique" UNIQUE("number"),
	CONSTRAINT "opinion_time_precision_known" CHECK (time_precision in ('minute', 'half_day', 'day', 'about_a_week', 'about_a_month')),
	CONSTRAINT "opinion_says_something" CHECK (length(btrim(text)) > 0),
	CONSTRAINT "opinion_answer_whole" CHECK ((answered_at is null) = (answer is null))
);
--> statement-breakpoint
CREATE TABLE "opinion_issue" (
	"opinion_id" integer NOT NULL,
	"issue_id" integer NOT NULL,
	CONSTRAINT "opinion_issue_opinion_id_issue_id_pk" PRIMARY KEY("opinion_id","issue_id")
);
--> statement-breakpoint
CREATE TABLE "opinion_reporter" (
	"opinion_id" integer PRIMARY KEY NOT NULL,
	"name" text,
	"phone" text,
	"door" text
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "person_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"code" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"title" text,
	CONSTRAINT "person_code_unique" UNIQUE("code"),
	CONSTRAINT "person_role_known" CHECK (role in ('administrator', 'leader', 'clerk', 'handler', 'grid_worker', 'volunteer', 'inspector'))
);
--> statement-breakpoint
CREATE TABLE "person_assignment" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "person_assignment_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"person_id" integer NOT NULL,
	"unit_id" integer,
	"grid_id" integer,
	"seconded" boolean DEFAULT false NOT NULL,
	"from_at" timestamp with time zone NOT NULL,
	"until_at" timestamp with time zone,
	CONSTRAINT "person_assignment_one_place" CHECK ((unit_id is null) <> (grid_id is null)),
	CONSTRAINT "person_assignment_in_order" CHECK (until_at is null or until_at > from_at)
);
--> statement-breakpoint
CREATE TABLE "promise" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "promise_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"issue_id" integer NOT NULL,
	"text" text NOT NULL,
	"measure_name" text NOT NULL,
	"measure_unit" text NOT NULL,
	"measure_value" double precision NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"made_by_id" integer,
	"effective_from" date NOT NULL,
	"check_on" date NOT NULL,
	"outcome" text DEFAULT 'pending' NOT NULL,
	CONSTRAINT "promise_outcome_known" CHECK (outcome in ('pending', 'kept', 'broken')),
	CONSTRAINT "promise_checked_after_start" CHECK (check_on >= effective_from)
);
--> statement-breakpoint
CREATE TABLE "questionnaire_batch" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "questionnaire_batch_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"issued_on" date NOT NULL,
	"community_id" integer,
	"issued" integer NOT NULL,
	"returned" integer NOT NULL,
	"valid" integer NOT NULL,
	CONSTRAINT "questionnaire_batch_counts" CHECK (valid >= 0 and valid <= returned and returned <= issued)
);
--> statement-breakpoint
CREATE TABLE "road" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "road_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"street_id" integer NOT NULL,
	"code" text NOT NULL,
	"name_zh" text NOT NULL,
	"name_en" text NOT NULL,
	"road_class" text NOT NULL,
	"width_metres" double precision,
	"geometry" jsonb,
	CONSTRAINT "road_code_unique" UNIQUE("code"),
	CONSTRAINT "road_road_class_known" CHECK (road_class in ('main', 'side', 'back_lane', 'alley'))
);
--> statement-breakpoint
CREATE TABLE "street" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "street_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"code" text NOT NULL,
	"name_zh" text NOT NULL,
	"name_en" text NOT NULL,
	"geometry" jsonb,
	"households" integer,
	CONSTRAINT "street_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "issue_tag" (
	"issue_id" integer NOT NULL,
	"tag_id" integer NOT NULL,
	CONSTRAINT "issue_tag_issue_id_tag_id_pk" PRIMARY KEY("issue_id","tag_id")
);
--> statement-breakpoint
CREATE TABLE "tag" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tag_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"code" text NOT NULL,
	"kind" text NOT NULL,
	"name_zh" text NOT NULL,
	"name_en" text NOT NULL,
	"position" smallint NOT NULL,
	CONSTRAINT "tag_code_unique" UNIQUE("code"),
	CONSTRAINT "tag_position_unique" UNIQUE("position"),
	CONSTRAINT "tag_kind_known" CHECK (kind in ('key_area', 'attention', 'campaign'))
);
--> statement-breakpoint
CREATE TABLE "unit" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "unit_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"code" text NOT NULL,
	"name_zh" text NOT NULL,
	"name_en" text NOT NULL,
	"force_class" text NOT NULL,
	"level" text DEFAULT 'street' NOT NULL,
	"is_inspection" boolean DEFAULT false NOT NULL,
	CONSTRAINT "unit_code_unique" UNIQUE("code"),
	CONSTRAINT "unit_force_class_known" CHECK (force_class in ('administrative', 'enforcement', 'social')),
	CONSTRAINT "unit_level_known" CHECK (level in ('street', 'district', 'city'))
);
--> statement-breakpoint
CREATE TABLE "visit" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "visit_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"visited_on" date NOT NULL,
	"person_id" integer NOT NULL,
	"by_leader" boolean DEFAULT false NOT NULL,
	"target" text NOT NULL,
	"community_id" integer,
	"building_id" integer,
	"merchant_id" integer,
	"households" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "visit_target_known" CHECK (target in ('building', 'merchant', 'households')),
	CONSTRAINT "visit_has_target" CHECK ((target = 'merchant' and merchant_id is not null) or (target <> 'merchant' and building_id is not null)),
	CONSTRAINT "visit_households" CHECK (households >= 0 and (target <> 'households' or households > 0))
);
--> statement-breakpoint
ALTER TABLE "building" ADD CONSTRAINT "building_grid_id_community_id_grid_id_community_id_fk" FOREIGN KEY ("grid_id","community_id") REFERENCES "public"."grid"("id","community_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "category" ADD CONSTRAINT "category_default_unit_id_unit_id_fk" FOREIGN KEY ("default_unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "category_crosswalk" ADD CONSTRAINT "category_crosswalk_local_category_id_category_id_fk" FOREIGN KEY ("local_category_id") REFERENCES "public"."category"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "category_crosswalk" ADD CONSTRAINT "category_crosswalk_standard_category_id_category_id_fk" FOREIGN KEY ("standard_category_id") REFERENCES "public"."category"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "community" ADD CONSTRAINT "community_street_id_street_id_fk" FOREIGN KEY ("street_id") REFERENCES "public"."street"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "crossing" ADD CONSTRAINT "crossing_first_road_id_road_id_fk" FOREIGN KEY ("first_road_id") REFERENCES "public"."road"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "crossing" ADD CONSTRAINT "crossing_second_road_id_road_id_fk" FOREIGN KEY ("second_road_id") REFERENCES "public"."road"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "crossing" ADD CONSTRAINT "crossing_community_id_community_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."community"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "crossing" ADD CONSTRAINT "crossing_grid_id_grid_id_fk" FOREIGN KEY ("grid_id") REFERENCES "public"."grid"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grid" ADD CONSTRAINT "grid_community_id_community_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."community"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_internal" ADD CONSTRAINT "issue_internal_issue_id_issue_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_period" ADD CONSTRAINT "issue_period_issue_id_issue_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_period" ADD CONSTRAINT "issue_period_category_id_category_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."category"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_period" ADD CONSTRAINT "issue_period_lead_unit_id_unit_id_fk" FOREIGN KEY ("lead_unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_unit" ADD CONSTRAINT "issue_unit_issue_id_issue_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_unit" ADD CONSTRAINT "issue_unit_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue" ADD CONSTRAINT "issue_category_id_category_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."category"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue" ADD CONSTRAINT "issue_community_id_community_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."community"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue" ADD CONSTRAINT "issue_road_id_road_id_fk" FOREIGN KEY ("road_id") REFERENCES "public"."road"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue" ADD CONSTRAINT "issue_crossing_id_crossing_id_fk" FOREIGN KEY ("crossing_id") REFERENCES "public"."crossing"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue" ADD CONSTRAINT "issue_merchant_id_merchant_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."merchant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue" ADD CONSTRAINT "issue_lead_unit_id_unit_id_fk" FOREIGN KEY ("lead_unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue" ADD CONSTRAINT "issue_merged_into_id_issue_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."issue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue" ADD CONSTRAINT "issue_grid_in_community" FOREIGN KEY ("grid_id","community_id") REFERENCES "public"."grid"("id","community_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue" ADD CONSTRAINT "issue_building_in_grid" FOREIGN KEY ("building_id","grid_id","community_id") REFERENCES "public"."building"("id","grid_id","community_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "key_place" ADD CONSTRAINT "key_place_community_id_community_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."community"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lamp" ADD CONSTRAINT "lamp_road_id_road_id_fk" FOREIGN KEY ("road_id") REFERENCES "public"."road"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_event" ADD CONSTRAINT "ledger_event_issue_id_issue_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_event" ADD CONSTRAINT "ledger_event_actor_id_person_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_event" ADD CONSTRAINT "ledger_event_actor_unit_id_unit_id_fk" FOREIGN KEY ("actor_unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_event" ADD CONSTRAINT "ledger_event_step_permitted" FOREIGN KEY ("kind","from_state","to_state") REFERENCES "public"."ledger_transition"("kind","from_state","to_state") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_event_text" ADD CONSTRAINT "ledger_event_text_event_id_ledger_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."ledger_event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listening_meeting" ADD CONSTRAINT "listening_meeting_community_id_community_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."community"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merchant" ADD CONSTRAINT "merchant_community_id_community_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."community"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merchant" ADD CONSTRAINT "merchant_grid_id_grid_id_fk" FOREIGN KEY ("grid_id") REFERENCES "public"."grid"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merchant" ADD CONSTRAINT "merchant_building_id_building_id_fk" FOREIGN KEY ("building_id") REFERENCES "public"."building"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merchant" ADD CONSTRAINT "merchant_road_id_road_id_fk" FOREIGN KEY ("road_id") REFERENCES "public"."road"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_channel_id_channel_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."channel"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_community_id_community_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."community"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_building_id_building_id_fk" FOREIGN KEY ("building_id") REFERENCES "public"."building"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_listening_meeting_id_listening_meeting_id_fk" FOREIGN KEY ("listening_meeting_id") REFERENCES "public"."listening_meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_questionnaire_batch_id_questionnaire_batch_id_fk" FOREIGN KEY ("questionnaire_batch_id") REFERENCES "public"."questionnaire_batch"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinion_issue" ADD CONSTRAINT "opinion_issue_opinion_id_opinion_id_fk" FOREIGN KEY ("opinion_id") REFERENCES "public"."opinion"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinion_issue" ADD CONSTRAINT "opinion_issue_issue_id_issue_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinion_reporter" ADD CONSTRAINT "opinion_reporter_opinion_id_opinion_id_fk" FOREIGN KEY ("opinion_id") REFERENCES "public"."opinion"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_assignment" ADD CONSTRAINT "person_assignment_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_assignment" ADD CONSTRAINT "person_assignment_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_assignment" ADD CONSTRAINT "person_assignment_grid_id_grid_id_fk" FOREIGN KEY ("grid_id") REFERENCES "public"."grid"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise" ADD CONSTRAINT "promise_issue_id_issue_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise" ADD CONSTRAINT "promise_made_by_id_person_id_fk" FOREIGN KEY ("made_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questionnaire_batch" ADD CONSTRAINT "questionnaire_batch_community_id_community_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."community"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "road" ADD CONSTRAINT "road_street_id_street_id_fk" FOREIGN KEY ("street_id") REFERENCES "public"."street"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_tag" ADD CONSTRAINT "issue_tag_issue_id_issue_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_tag" ADD CONSTRAINT "issue_tag_tag_id_tag_id_fk" FOREIGN KEY ("tag_id") REFERENCES "public"."tag"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit" ADD CONSTRAINT "visit_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit" ADD CONSTRAINT "visit_community_id_community_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."community"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit" ADD CONSTRAINT "visit_building_id_building_id_fk" FOREIGN KEY ("building_id") REFERENCES "public"."building"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit" ADD CONSTRAINT "visit_merchant_id_merchant_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."merchant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "building_grid" ON "building" USING btree ("grid_id");--> statement-breakpoint
CREATE INDEX "category_crosswalk_standard" ON "category_crosswalk" USING btree ("standard_category_id");--> statement-breakpoint
CREATE INDEX "issue_period_issue" ON "issue_period" USING btree ("issue_id","from_at");--> statement-breakpoint
CREATE INDEX "issue_period_span" ON "issue_period" USING btree ("from_at","until_at");--> statement-breakpoint
CREATE UNIQUE INDEX "issue_period_one_open" ON "issue_period" USING btree ("issue_id") WHERE until_at is null;--> statement-breakpoint
CREATE INDEX "issue_unit_issue" ON "issue_unit" USING btree ("issue_id");--> statement-breakpoint
CREATE INDEX "issue_cell" ON "issue" USING btree ("cell");--> statement-breakpoint
CREATE INDEX "issue_community" ON "issue" USING btree ("community_id");--> statement-breakpoint
CREATE INDEX "issue_grid" ON "issue" USING btree ("grid_id");--> statement-breakpoint
CREATE INDEX "issue_building" ON "issue" USING btree ("building_id");--> statement-breakpoint
CREATE INDEX "issue_opened" ON "issue" USING btree ("opened_at");--> statement-breakpoint
CREATE INDEX "ledger_event_at" ON "ledger_event" USING btree ("at");--> statement-breakpoint
CREATE INDEX "ledger_event_actor" ON "ledger_event" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "merchant_grid" ON "merchant" USING btree ("grid_id");--> statement-breakpoint
CREATE INDEX "opinion_received" ON "opinion" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "opinion_community" ON "opinion" USING btree ("community_id");--> statement-breakpoint
CREATE INDEX "opinion_issue_issue" ON "opinion_issue" USING btree ("issue_id");--> statement-breakpoint
CREATE INDEX "person_assignment_person" ON "person_assignment" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "promise_issue" ON "promise" USING btree ("issue_id");--> statement-breakpoint
CREATE INDEX "issue_tag_tag" ON "issue_tag" USING btree ("tag_id");--> statement-breakpoint
CREATE INDEX "visit_building" ON "visit" USING btree ("building_id");--> statement-breakpoint
CREATE INDEX "visit_merchant" ON "visit" USING btree ("merchant_id");