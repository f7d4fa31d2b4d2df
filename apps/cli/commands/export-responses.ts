import { stringify } from 'csv-stringify/sync';
import { guardFormula } from '#kernel';
import { AuditLog, sha256Hex } from '#platform';
import { type Command, UsageError } from '../command.js';
import { asDataset, asTable, exportResponses, type ResponseExport } from '../dataset/export-responses.js';
import { withInstallation } from '../installation.js';
import { withServices } from '../services.js';

const FORMATS: Readonly<Record<string, (wave: ResponseExport, bom: boolean) => string>> = {
  // A cell that begins like a formula is not run by a spreadsheet.
  csv: (wave, bom) => stringify(asTable(wave), { bom, cast: { string: guardFormula } }),
  json: (wave) => `${JSON.stringify(asDataset(wave), undefined, 1)}\n`,
};

export const exportResponsesCommand: Command = {
  words: ['<study>', '<wave>'],
  options: { format: { type: 'string', default: 'csv' }, bom: { type: 'boolean', default: false } },
  details: [
    '--format csv   one row for each response: segment, choices, scores 0–100 (the default)',
    '--format json  a dataset that "fairmark benchmark" and "fairmark import responses" read',
    '--bom          marks the CSV as UTF-8 for spreadsheets',
    'Contacts, links, free text and times of day are left out; organisations are numbered for this file alone.',
  ],
  run: async ({ words: [study = '', wave = ''], options }) => {
    const write = FORMATS[String(options['format'])];
    if (!write) throw new UsageError('"fairmark export responses" writes --format csv or json.');
    const exported = await withInstallation((installation) =>
      withServices(installation, async (services) => {
        const text = write(await exportResponses(services, study, wave), options['bom'] === true);
        const details = { format: String(options['format']), study, wave, sha256: sha256Hex(text) };
        await services.get(AuditLog).noteAlone({ action: 'answers.exported', object: 'answer', details });
        return text;
      }),
    );
    process.stdout.write(exported);
  },
};
