import { AuditLog } from '#platform';
import { readDataset } from '../dataset/dataset.js';
import { importDataset } from '../dataset/import-dataset.js';
import { bringUp } from '../database-schema.js';
import type { Command } from '../command.js';
import { withInstallation } from '../installation.js';
import { readJson } from '../read-input.js';
import { withServices } from '../services.js';

export const importResponsesCommand: Command = {
  words: ['<dataset.json>'],
  options: { study: { type: 'string' }, wave: { type: 'string' } },
  details: [
    'Every row becomes an invitation and an answer that is checked and scored like any other. If one row is wrong,',
    'nothing is imported. --study and --wave name what is made; otherwise the dataset’s name and quarter do.',
  ],
  run: async ({ words: [file = ''], options }) => {
    const dataset = readDataset(await readJson(file));
    const target = { study: textOf(options['study']), wave: textOf(options['wave']) };
    const done = await withInstallation(async (installation) => {
      await bringUp(installation.config);
      return withServices(installation, async (services) => {
        const imported = await importDataset(services, dataset, target);
        const { study, wave, stored } = imported;
        await services.get(AuditLog).noteAlone({
          action: 'answers.imported',
          object: 'answer',
          details: { study, wave, answers: stored },
        });
        return imported;
      });
    });
    process.stdout.write(`${done.stored} responses about ${done.vendors} vendors are in ${done.study} ${done.wave}.\n`);
  },
};

const textOf = (value: string | boolean | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;
