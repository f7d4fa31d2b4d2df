import { ContactService } from '#distribution';
import { StudyService } from '#study';
import { type Command, CommandError, UsageError } from '../command.js';
import { withInstallation } from '../installation.js';
import { readInput } from '../read-input.js';
import { withServices } from '../services.js';

export const importContactsCommand: Command = {
  words: ['<file.csv|file.xlsx>'],
  options: { study: { type: 'string' } },
  details: [
    '--study names the study they are asked for; only its campaigns invite them.',
    'Columns: email, name, organisation, size (S, M, L), region (CN, INTL), source, vendor, locale (zh-CN, en), role,',
    'time zone, tags; or what they are called in Chinese. CSV in UTF-8, UTF-16 or GBK, or XLSX.',
    'Good rows are taken, the others are named. The same file twice changes nothing.',
  ],
  run: async ({ words: [file = ''], options: { study: slug } }) => {
    if (typeof slug !== 'string') throw new UsageError('"fairmark import contacts" needs --study.');
    const csv = await readInput(file);
    const report = await withInstallation((installation) =>
      withServices(installation, async (services) => {
        const study = await services.get(StudyService).study(slug);
        return services.get(ContactService).importCsv(study.id, csv);
      }),
    );
    process.stdout.write(`${report.read} rows read, ${report.added} contacts added, ${report.known} known before.\n`);
    if (report.errors.length > 0)
      throw new CommandError(
        'Some rows were left out:',
        report.errors.map(({ row, column, code }) => `row ${row}  ${column ?? '(all)'}  ${code}`),
      );
  },
};
