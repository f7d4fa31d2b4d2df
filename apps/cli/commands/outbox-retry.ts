import { DataSource, revive } from '#platform';
import type { Command } from '../command.js';
import { withInstallation } from '../installation.js';
import { withServices } from '../services.js';

export const outboxRetryCommand: Command = {
  details: ['Mend the cause first: the log names it. Running workers take the steps up within seconds.'],
  run: () =>
    withInstallation(async (installation) => {
      const counts = await withServices(installation, (services) => revive(services.get(DataSource).manager));
      const lines = Object.entries(counts).map(([topic, count]) => `${topic}: ${count} will be tried again\n`);
      process.stdout.write(lines.join('') || 'Nothing was given up.\n');
    }),
};
