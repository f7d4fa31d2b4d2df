import { STAFF_ROLES, StaffService } from '#account';
import { type Command, UsageError } from '../command.js';
import { bringUp } from '../database-schema.js';
import { withInstallation } from '../installation.js';
import { readSecret } from '../read-secret.js';
import { withServices } from '../services.js';

export const adminCreateCommand: Command = {
  words: ['<email>'],
  options: { name: { type: 'string', default: '' }, role: { type: 'string', default: 'admin' } },
  details: [
    'The password (12 to 1024 bytes) is typed unseen, or read from standard input:',
    '  fairmark admin create me@example.com < password.txt',
    `--role is one of ${STAFF_ROLES.join(', ')}; admin where nothing is said.`,
    '--name is what colleagues see. Everybody after the first is invited in the console.',
  ],
  run: async ({ words: [email = ''], options: { name, role: asked } }) => {
    const role = STAFF_ROLES.find((one) => one === asked);
    if (!role) throw new UsageError(`There is no such role. It is one of ${STAFF_ROLES.join(', ')}.`);
    const password = await readSecret(`Password for ${email}: `);
    await withInstallation(async (installation) => {
      await bringUp(installation.config);
      const staff = await withServices(installation, (services) =>
        services.get(StaffService).add(email, password, { name: String(name), role }),
      );
      process.stdout.write(`${staff.email} may log in at ${installation.config.publicUrl}/admin\n`);
    });
  },
};
