CREATE TABLE "place_head" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"version" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "place_head_is_one" CHECK (id = 1)
);
--> statement-breakpoint
CREATE INDEX "issue_merchant" ON "issue" USING btree ("merchant_id") WHERE merchant_id is not null;--> statement-breakpoint
CREATE INDEX "issue_merged_into" ON "issue" USING btree ("merged_into_id") WHERE merged_into_id is not null;--> statement-breakpoint
insert into place_head (id) values (1);
--> statement-breakpoint
create function place_changed() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  update place_head set version = version + 1;
  return null;
end $$;
--> statement-breakpoint
do $$
declare
  place text;
begin
  foreach place in array array['street', 'community', 'grid', 'building', 'road', 'crossing', 'key_place', 'merchant'] loop
    execute format('create trigger %I after insert or update or delete or truncate on %I
      for each statement execute function place_changed()', place || '_changed', place);
  end loop;
end $$;
--> statement-breakpoint

-- The words of an issue: every two characters that stand side by side, since Chinese has no blanks and most of its words
-- have two characters; the last of a field with the line's end. And when it was opened, in spans of 1, 16 and 256 days
-- since 1970 (UTC), longer than any pair, so that one index finds the newest of very many.
create function issue_words(title text, description text, place_text text, opened_at timestamptz) returns tsvector
  language plpgsql immutable parallel safe cost 1000 as $$
declare
  chars text[] := string_to_array(lower(title || E'\n' || description || E'\n' || place_text || E'\n'), null);
  words text[];
  day integer := div(extract(epoch from opened_at), 86400);
begin
  for i in 1 .. cardinality(chars) - 1 loop
    words[i] := chars[i] || chars[i + 1];
  end loop;
  return array_to_tsvector(words || array['@1:' || day, '@16:' || day / 16, '@256:' || day / 256]);
end $$;
--> statement-breakpoint
-- What an issue's words must hold for a word to be found: all its pairs; of a single character any pair that begins with it.
create function words_query(word text) returns tsquery
  language plpgsql immutable strict parallel safe as $$
declare
  chars text[] := string_to_array(lower(word), null);
  query text;
begin
  for i in 1 .. greatest(1, cardinality(chars) - 1) loop
    query := concat_ws(' & ', query,
      '''' || replace(replace(chars[i] || coalesce(chars[i + 1], ''), '\', '\\'), '''', '''''') || '''');
  end loop;
  return (query || case when cardinality(chars) = 1 then ':*' else '' end)::tsquery;
end $$;
--> statement-breakpoint
create index issue_words on issue using gin (issue_words(title, description, place_text, opened_at));
--> statement-breakpoint
-- No statistics of single words: they cost seconds to gather, and whatever the word, the index is the way.
alter index issue_words alter column 1 set statistics 0;
--> statement-breakpoint
create index issue_number_begins on issue (lower(number) text_pattern_ops);
--> statement-breakpoint
create index issue_number_ends on issue (reverse(lower(number)) text_pattern_ops);
