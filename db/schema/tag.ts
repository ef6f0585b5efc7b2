import { index, integer, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core';
import { id, oneOf } from './columns';
import { issue } from './issue';

export const TAG_KINDS = ['key_area', 'attention', 'campaign'] as const;

/** 重点区域 (4 kinds), 热点 / 难点 / 焦点, campaigns. `position` is its bit in a tag mask, below 31. */
export const tag = pgTable(
  'tag',
  {
    id: id(),
    code: text('code').notNull().unique(),
    kind: text('kind', { enum: TAG_KINDS }).notNull(),
    nameZh: text('name_zh').notNull(),
    nameEn: text('name_en').notNull(),
    position: smallint('position').notNull().unique(),
  },
  () => [oneOf('tag', 'kind', TAG_KINDS)],
);

export const issueTag = pgTable(
  'issue_tag',
  {
    issueId: integer('issue_id')
      .notNull()
      .references(() => issue.id),
    tagId: integer('tag_id')
      .notNull()
      .references(() => tag.id),
  },
  (t) => [primaryKey({ columns: [t.issueId, t.tagId] }), index('issue_tag_tag').on(t.tagId)],
);
