import { readArguments, UsageError } from './import/arguments';
import { HELP, WORDS } from './import/choose-words';
import { EXIT, type Exit } from './import/exit';

async function main(args: string[]): Promise<Exit> {
  const given = readArguments(args, process.env);
  if (given.help) {
    process.stdout.write(`${HELP[given.language]}\n`);
    return EXIT.done;
  }
  const ownerUrl = process.env.DATABASE_URL;
  if (!ownerUrl) throw new UsageError(WORDS[given.language].usage.noDatabase);
  // Only now: a question about the options should not wait for everything that reads files and maps.
  const { runImport } = await import('./import/run-import');
  return runImport(given, WORDS[given.language], ownerUrl);
}

main(process.argv.slice(2)).then(
  (exit) => {
    process.exitCode = exit;
  },
  (error: unknown) => {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`✗ ${error.message}\n`);
    process.exitCode = EXIT.usage;
  },
);
