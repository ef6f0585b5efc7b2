CREATE TABLE "ledger_request" (
	"person_id" integer NOT NULL,
	"key" text NOT NULL,
	"asked" "bytea" NOT NULL,
	"answer" jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ledger_request_person_id_key_pk" PRIMARY KEY("person_id","key")
);
--> statement-breakpoint
ALTER TABLE "ledger_request" ADD CONSTRAINT "ledger_request_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;