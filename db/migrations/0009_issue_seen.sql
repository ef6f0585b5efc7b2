CREATE TABLE "issue_seen" (
	"person_id" integer NOT NULL,
	"issue_id" integer NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "issue_seen_person_id_issue_id_pk" PRIMARY KEY("person_id","issue_id"),
	CONSTRAINT "issue_seen_version" CHECK (version >= 1)
);
--> statement-breakpoint
ALTER TABLE "issue_seen" ADD CONSTRAINT "issue_seen_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_seen" ADD CONSTRAINT "issue_seen_issue_id_issue_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issue"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
-- What somebody has seen he has seen: an answer that comes late does not make it unread.
create trigger issue_seen_goes_on before update on issue_seen for each row
  when ((new.person_id, new.issue_id) is distinct from (old.person_id, old.issue_id) or new.version < old.version)
  execute function ledger_refuse_change();
