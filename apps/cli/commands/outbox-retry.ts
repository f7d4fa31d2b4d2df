import { AuditLog, DataSource, revive } from '#platform';
import type { Command } from '../command.js';
import { withInstallation } from '../installation.js';
import { withServices } from '../services.js';

export const outboxRetryCommand: Command = {
  details: ['Mend the cause first: the log names it. Running workers take the steps up within seconds.'],
  run: () =>
    withInstallation(async (installation) => {
      const counts = await withServices(installation, (services) =>
        services.get(DataSource).transaction(async (tx) => {
          const revived = await revive(tx);
          const entry = { action: 'event.retried', object: 'outbox', details: revived } as const;
          if (Object.keys(revived).length > 0) await services.get(AuditLog).note(tx, entry);
          return revived;
        }),
      );
      const lines = Object.entries(counts).map(([topic, count]) => `${topic}: ${count} will be tried again\n`);
      process.stdout.write(lines.join('') || 'Nothing was given up.\n');
    }),
};
