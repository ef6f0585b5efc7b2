CREATE INDEX "issue_state" ON "issue" USING btree ("state");--> statement-breakpoint
CREATE INDEX "ledger_event_raised" ON "ledger_event" USING btree ("actor_id","issue_id") WHERE sequence = 1;