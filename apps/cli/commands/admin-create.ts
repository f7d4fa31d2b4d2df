import { StaffService } from '#account';
import type { Command } from '../command.js';
import { bringUp } from '../database-schema.js';
import { withInstallation } from '../installation.js';
import { readSecret } from '../read-secret.js';
import { withServices } from '../services.js';

export const adminCreateCommand: Command = {
  words: ['<email>'],
  details: [
    'The password (12 to 1024 bytes) is typed unseen, or read from standard input:',
    '  fairmark admin create me@example.com < password.txt',
  ],
  run: async ({ words: [email = ''] }) => {
    const password = await readSecret(`Password for ${email}: `);
    await withInstallation(async (installation) => {
      await bringUp(installation.config);
      const staff = await withServices(installation, (services) => services.get(StaffService).add(email, password));
      process.stdout.write(`${staff.email} may log in at ${installation.config.publicUrl}/admin\n`);
    });
  },
};
