import { userInfo } from 'node:os';
import { BREAK_GLASS_MINUTES, BreakGlassService } from '#account';
import { type Command, UsageError } from '../command.js';
import { bringUp } from '../database-schema.js';
import { withInstallation } from '../installation.js';
import { withServices } from '../services.js';

/** Who runs the command, by the machine's own word; a user without a name has a number. */
function operatorName(): string {
  try {
    return userInfo().username || String(process.getuid?.() ?? 'unknown');
  } catch {
    return String(process.getuid?.() ?? 'unknown');
  }
}

export const adminBreakGlassCommand: Command = {
  options: { email: { type: 'string' } },
  details: [
    '--email is the address of an active admin. The link is printed once, works once, for 30 minutes,',
    'and asks for nothing else: also where passwords are switched off or single sign-on is away.',
    'It is written into the audit log with your login name, and all admins get a mail about it.',
  ],
  run: async ({ options: { email } }) => {
    if (typeof email !== 'string' || email === '') throw new UsageError('--email names the admin.');
    await withInstallation(async (installation) => {
      await bringUp(installation.config);
      const link = await withServices(installation, (services) =>
        services.get(BreakGlassService).make(email, operatorName()),
      );
      process.stdout.write(`${link}\n`);
      process.stderr.write(
        `Whoever opens it within ${BREAK_GLASS_MINUTES} minutes is ${email}. All admins are told by mail.\n`,
      );
    });
  },
};
