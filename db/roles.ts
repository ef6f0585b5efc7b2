import type { Sql } from 'postgres';

/** A database role that Guatu signs in with. */
export interface RoleLogin {
  name: string;
  password: string;
}

export interface Roles {
  /** The office's work: adds to the ledger, changes nothing of its past, deletes nothing. */
  app: RoleLogin;
  /** All that needs no login: SELECT on the schema `open` and nothing else. */
  open: RoleLogin;
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
const literal = (value: string) => `'${value.replaceAll("'", "''")}'`;

/** The statements that create the two roles, for an administrator to run where the owner may not create roles. */
export function createRoleSql(roles: Roles): string[] {
  return [roles.app, roles.open].map(
    (role) =>
      `create role ${quoted(role.name)} login nosuperuser nocreatedb nocreaterole noinherit password ${literal(role.password)}`,
  );
}

/** Creates the roles that are missing and sets their passwords. Needs CREATEROLE. */
export async function createRoles(owner: Sql, roles: Roles): Promise<void> {
  for (const [position, role] of [roles.app, roles.open].entries()) {
    const [known] = await owner`select 1 from pg_roles where rolname = ${role.name}`;
    const statement = known
      ? `alter role ${quoted(role.name)} login password ${literal(role.password)}`
      : createRoleSql(roles)[position]!;
    await owner.unsafe(statement);
  }
}

const READ_ONLY_FOR_APP = [
  'office',
  'street',
  'community',
  'grid',
  'building',
  'road',
  'crossing',
  'lamp',
  'ground_feature',
  'channel',
  'tag',
  'ledger_transition',
  'ledger_head',
  'place_head',
];
/**
 * What of a row the app may change once it is there: of the past only that something ended, of lists not the codes that
 * events name. What is not here is only added to. Where all columns may change, triggers say when.
 */
const UPDATED_BY_APP: Record<string, string> = {
  issue: '',
  issue_period: '',
  issue_unit: '(until_at)',
  issue_seen: '(version)',
  issue_tag: '',
  issue_internal: '',
  person_assignment: '(until_at)',
  person: '(name, role, title)',
  opinion: '(community_id, building_id, answered_at, answer)',
  opinion_reporter: '',
  promise: '(outcome)',
  ledger_number: '(last)',
  ledger_event_text: '(text, redacted_at)',
  visit: '',
  listening_meeting: '',
  questionnaire_batch: '',
  merchant: '',
  key_place: '',
  unit: '(name_zh, name_en, force_class, level)',
  routing_rule: `(position, name_zh, name_en, is_active, category, community, tag, min_severity, is_graver, is_repeat, lead_unit, support_units,
    level, limit_amount, limit_unit, limit_percent, is_fast)`,
  category: `(class_name, name_zh, name_en, nature, publishing_level, public_zh, public_en, impact_grade, hazard_grade, needs_after_photo,
    default_unit_id, limit_amount, limit_unit)`,
};
/**
 * Who can sign in is the web's own business: sessions come and go, and tries are counted. What cookies are signed with is made with
 * the database and only read.
 */
const SIGN_IN = ['login', 'session', 'credential', 'verification', 'rate_limit']
  .map((table) => `auth.${table}`)
  .join(', ');
/** Where triggers note for themselves what is to be judged at commit. */
const OF_TRIGGERS_ONLY = ['issue_entry'];
/** What no role of the web reads: with it public ids could be told from ledger ids. */
const OF_OWNER_ONLY = ['open_secret'];

/** Grants both roles exactly what they need. Idempotent: it takes everything away first. */
export async function grantRoles(owner: Sql, app: string, open: string): Promise<void> {
  const [{ database }] = (await owner`select current_database() as database`) as unknown as [
    { database: string },
  ];
  const updates = Object.entries(UPDATED_BY_APP).map(
    ([table, columns]) => `grant update ${columns} on ${table} to ${quoted(app)};`,
  );
  const both = `${quoted(app)}, ${quoted(open)}`;
  await owner.unsafe(`
    revoke all on database ${quoted(database)} from public;
    grant connect on database ${quoted(database)} to ${both};
    revoke all on schema public from public;
    revoke all on all functions in schema public from public;
    alter default privileges in schema public revoke execute on functions from public;
    revoke all on all tables in schema public from ${both};
    revoke all on all sequences in schema public from ${both};
    revoke all on schema public from ${quoted(open)};
    revoke all on all tables in schema open, auth from ${both};
    revoke all on schema auth from public, ${both};

    grant usage on schema public, open, auth to ${quoted(app)};
    grant select, insert on all tables in schema public to ${quoted(app)};
    revoke insert on ${READ_ONLY_FOR_APP.join(', ')} from ${quoted(app)};
    ${updates.join('\n    ')}
    revoke all on ${[...OF_TRIGGERS_ONLY, ...OF_OWNER_ONLY].join(', ')} from ${quoted(app)};
    grant select, insert, update, delete on ${SIGN_IN} to ${quoted(app)};
    grant select on auth.secret to ${quoted(app)};
    grant usage on all sequences in schema public to ${quoted(app)};
    grant select on all tables in schema open to ${quoted(app)};
    grant execute on function has_handled(integer, integer), handled_of(integer, integer[]),
      shows_after(integer, jsonb) to ${quoted(app)};
    grant execute on function issue_words(text, text, text, timestamptz), words_query(text) to ${quoted(app)};

    revoke all on all functions in schema open from public, ${both};
    grant execute on all functions in schema open to ${both};
    grant usage on schema open to ${quoted(open)};
    grant select on all tables in schema open to ${quoted(open)};
  `);
}
