import { parseArgs } from 'node:util';
import { appointAdministrator } from '../db/commands/account/appoint-administrator';
import { connect } from '../db/connect';
import { makePassword } from '../lib/authority/make-password';
import { normalUsername, USERNAME } from '../lib/authority/username';
import { Refusal, reportFailure } from './bootstrap/refusal.mjs';

const HELP = `npm run admin -- --username NAME [--name "Name of the person"]

Makes an administrator, who then enters everybody else at /admin/people, and prints a password for him.
Of an administrator's username that exists already it sets another password: the way back in when he has lost his. Everybody else
gets another one from an administrator, at /admin/people.
  --username NAME   3 to 30 small letters, digits, dots, dashes; begins with a letter
  --name NAME       how the person is called (default: the username)
`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      username: { type: 'string' },
      name: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const username = normalUsername(values.username ?? '');
  if (!USERNAME.test(username)) {
    throw new Refusal(
      `--username: “${values.username ?? ''}” is not a username: give 3 to 30 small letters, digits, dots or dashes, beginning with a letter, such as --username wang.li`,
    );
  }
  const owner = connect(process.env.DATABASE_URL!, { max: 1 });
  try {
    const password = makePassword();
    const { name, isNew } = await owner.db.transaction((db) =>
      appointAdministrator(db, { username, name: values.name?.trim() || username, password }),
    );
    console.log(
      isNew
        ? `${name} is an administrator now.`
        : `${name} has another password now, and is signed out everywhere.`,
    );
    console.log(
      `  username ${username}\n  password ${password}\nIt is shown this once: sign in at /sign-in and change it at /account.`,
    );
  } finally {
    await owner.close();
  }
}

main().catch(reportFailure);
