import { MailIntakeService } from '#distribution';
import { type Command, CommandError } from '../command.js';
import { type Installation, withInstallation } from '../installation.js';
import { withServices } from '../services.js';

const LARGEST = 2 * 1024 * 1024;
/** What mail servers understand as "try again later" (sysexits.h). */
const TEMPORARY = 75;

/** Not now: the mail server keeps the mail and hands it in again. */
class TryAgainLater extends CommandError {
  readonly exitCode = TEMPORARY;
}

export const mailIngestCommand: Command = {
  details: [
    'Reads one mail from standard input, as a mail server pipes it: a bounce, a complaint, or one that unsubscribes.',
    'It ends with 0 also when the mail is none of ours, so that no server sends it back; with 75 when the database is away.',
  ],
  run: async () => {
    const raw = await readMail();
    const outcome = await withInstallation((installation) => take(installation, raw)).catch((error: unknown) => {
      throw new TryAgainLater(error instanceof Error ? error.message : String(error));
    });
    process.stdout.write(`${outcome}\n`);
  },
};

function take(installation: Installation, raw: Uint8Array): Promise<string> {
  return withServices(installation, (services) => services.get(MailIntakeService).take(raw));
}

/** What is longer than any report is cut off: what it says stands at its beginning. */
async function readMail(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    if (length < LARGEST) chunks.push(chunk as Buffer);
    length += (chunk as Buffer).length;
  }
  return Buffer.concat(chunks).subarray(0, LARGEST);
}
