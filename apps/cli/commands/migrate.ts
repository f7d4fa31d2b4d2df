import { type Command, UsageError } from '../command.js';
import { bringUp, history, revert } from '../database-schema.js';
import { type Installation, withInstallation } from '../installation.js';

const ACTIONS: Readonly<Record<string, (installation: Installation) => Promise<string>>> = {
  up: async ({ config }) => {
    const steps = await bringUp(config);
    return steps === 0 ? 'The schema is up to date.' : `The schema is up to date: ${steps} steps taken.`;
  },
  down: async ({ config }) => {
    await revert(config.databaseOwnerUrl);
    return 'The newest step was taken back.';
  },
  status: async ({ config }) => {
    const steps = await history(config.databaseOwnerUrl);
    return steps.map(({ name, applied }) => `${applied ? 'applied' : 'waiting'}  ${name}`).join('\n');
  },
};

export const migrateCommand: Command = {
  words: ['[up|down|status]'],
  details: [
    'up      all steps that are missing (the default)',
    'down    takes the newest step back',
    'status  lists the steps',
  ],
  run: async ({ words: [action = 'up'] }) => {
    const act = ACTIONS[action];
    if (!act) throw new UsageError('"fairmark migrate" takes up, down or status.');
    process.stdout.write(`${await withInstallation(act)}\n`);
  },
};
