import { COMMANDS } from './commands.js';
import { describeFailure } from './describe-failure.js';
import { understand } from './understand.js';

async function main(argv: readonly string[]): Promise<void> {
  const understood = await understand(COMMANDS, argv);
  if (understood.kind === 'help') process.stdout.write(`${understood.text}\n`);
  else await understood.command.run(understood.line);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const { code, text } = describeFailure(error);
  process.stderr.write(`${text}\n`);
  if (process.env['LOG_LEVEL'] === 'debug' && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exitCode = code;
});
