import { ContactService } from '#distribution';
import { type Command, CommandError } from '../command.js';
import { withInstallation } from '../installation.js';
import { readInput } from '../read-input.js';
import { withServices } from '../services.js';

export const importContactsCommand: Command = {
  words: ['<file.csv>'],
  details: [
    'Columns: email, name, organisation, size (S, M, L), region (CN, INTL), source, vendor, locale (zh-CN, en).',
    'Good rows are taken, the others are named. The same file twice changes nothing.',
  ],
  run: async ({ words: [file = ''] }) => {
    const csv = await readInput(file);
    const report = await withInstallation((installation) =>
      withServices(installation, (services) => services.get(ContactService).importCsv(csv)),
    );
    process.stdout.write(`${report.read} rows read, ${report.added} contacts added, ${report.known} known before.\n`);
    if (report.errors.length > 0)
      throw new CommandError(
        'Some rows were left out:',
        report.errors.map(({ row, column, code }) => `row ${row}  ${column}  ${code}`),
      );
  },
};
