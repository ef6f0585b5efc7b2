import { connect } from '../../db/connect';

/** Prints, as a command of `scripts/run.mjs`, whose database it was given. Any arguments are statements to run first. */
async function main(): Promise<void> {
  const { sql, close } = connect(process.env.DATABASE_URL ?? '', { max: 1 });
  for (const statement of process.argv.slice(2)) console.log(JSON.stringify(await sql.unsafe(statement)));
  const [row] = await sql`
    select current_user as user, current_setting('port') as port, current_setting('server_version_num')::int as version`;
  console.log(JSON.stringify(row));
  await close();
}

void main();
