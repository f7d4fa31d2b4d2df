import { RetentionService, type RuleStanding } from '#privacy';
import type { Command } from '../command.js';
import { withInstallation } from '../installation.js';
import { withServices } from '../services.js';

const HOURS = 3_600_000;

const lineOf = ({ rule, keptMs, from, act, count, oldest, ranAt }: RuleStanding): string =>
  [
    rule.padEnd(20),
    `${act} ${keptMs / HOURS} h after ${from}`.padEnd(40),
    `due ${count}`.padEnd(12),
    `oldest ${oldest?.toISOString() ?? '-'}`.padEnd(34),
    `last run ${ranAt?.toISOString() ?? 'never'}`,
  ].join('');

export const retentionCommand: Command = {
  options: { 'dry-run': { type: 'boolean', default: false } },
  details: [
    '--dry-run  says how much has had its time, by rule, and changes nothing',
    'Workers do the same each hour.',
  ],
  run: ({ options }) =>
    withInstallation((installation) =>
      withServices(installation, async (services) => {
        const retention = services.get(RetentionService);
        if (options['dry-run'] === true) {
          const standings = await retention.standing();
          process.stdout.write(`${standings.map(lineOf).join('\n')}\n`);
          return;
        }
        const done = Object.entries(await retention.round()).filter(([, count]) => count > 0);
        process.stdout.write(done.map(([rule, count]) => `${rule}: ${count}\n`).join('') || 'Nothing was due.\n');
      }),
    ),
};
