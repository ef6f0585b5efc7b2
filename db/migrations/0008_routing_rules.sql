CREATE TABLE "routing_rule" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "routing_rule_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"code" text NOT NULL,
	"position" smallint NOT NULL,
	"name_zh" text NOT NULL,
	"name_en" text NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"category" text,
	"community" text,
	"tag" text,
	"min_severity" smallint,
	"is_graver" boolean DEFAULT false NOT NULL,
	"is_repeat" boolean DEFAULT false NOT NULL,
	"lead_unit" text,
	"support_units" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"level" text,
	"limit_amount" smallint,
	"limit_unit" text,
	"limit_percent" smallint,
	"is_fast" boolean DEFAULT false NOT NULL,
	CONSTRAINT "routing_rule_code_unique" UNIQUE("code"),
	CONSTRAINT "routing_rule_level_known" CHECK (level in ('street', 'district', 'city')),
	CONSTRAINT "routing_rule_severity" CHECK (min_severity between 1 and 4),
	CONSTRAINT "routing_rule_percent" CHECK (limit_percent between 1 and 1000),
	CONSTRAINT "routing_rule_limit_whole" CHECK ((limit_amount is null) = (limit_unit is null) and (limit_amount is null or limit_amount > 0))
);
--> statement-breakpoint
-- What is proposed stands in the entry, which is answered by its data version.
create trigger routing_rule_changed after insert or update on routing_rule
  for each statement execute function names_changed();
