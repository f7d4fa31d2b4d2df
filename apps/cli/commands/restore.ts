import { resolve } from 'node:path';
import { throwAwayDatabase, uuidV4 } from '#platform';
import { noteRestore, restoreInstallation, type RestoreReport } from '../backup/restore-installation.js';
import { type Command, UsageError } from '../command.js';
import { type Installation, withInstallation } from '../installation.js';
import { inWords } from './backup.js';

type Options = Readonly<Record<string, string | boolean | undefined>>;

export const restoreCommand: Command = {
  words: ['<backup>'],
  options: {
    into: { type: 'string' },
    erasures: { type: 'string' },
    'nobody-erased': { type: 'boolean' },
    drill: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  details: [
    'Brings a backup into an empty database, to the newest schema, and checks everything in it before anybody is let in.',
    '--into url        the owner’s login at the empty database, without a password: that comes from PGPASSWORD',
    '--erasures file   what "fairmark erasures export" wrote last: whoever was erased since the backup is erased again',
    '--nobody-erased   instead of it, when nobody was',
    '--drill           into a database that is thrown away again, on the server of DATABASE_OWNER_URL',
    '--json            the figures as JSON',
    'Ends with 0 only when everything was found in order; until then api and worker refuse to serve from the database.',
  ],
  run: async ({ words: [folder = ''], options }) => {
    check(options);
    const report = await withInstallation((installation) =>
      options['drill'] === true
        ? drill(installation, resolve(folder), options)
        : restore(installation, resolve(folder), options),
    );
    process.stdout.write(options['json'] === true ? `${JSON.stringify(report)}\n` : written(report));
  },
};

function check({ into, erasures, drill, ...rest }: Options): void {
  if (drill === true) {
    if (into !== undefined) throw new UsageError('A drill makes a database of its own: --into is not for it.');
    return;
  }
  if (typeof into !== 'string' || !/^postgres(ql)?:\/\/[^/]+\/[^/]+$/.test(into))
    throw new UsageError('--into must name an empty database: postgres://owner@host:5432/name');
  if (new URL(into).password !== '')
    throw new UsageError('A password does not belong into a command line: give it by PGPASSWORD.');
  if ((erasures === undefined) === (rest['nobody-erased'] !== true))
    throw new UsageError('Say who was erased since the backup by --erasures, or that nobody was by --nobody-erased.');
}

async function restore(installation: Installation, folder: string, options: Options): Promise<RestoreReport> {
  const target = new URL(String(options['into']));
  target.password = encodeURIComponent(process.env['PGPASSWORD'] ?? '');
  const report = await inWords(
    restoreInstallation(installation, { folder, targetUrl: target.href, erasures: erasuresOf(options) }),
  );
  const config = { ...installation.config, databaseUrl: target.href, databaseOwnerUrl: target.href };
  await noteRestore({ config, log: installation.log }, 'backup.restored', report);
  return report;
}

async function drill(installation: Installation, folder: string, options: Options): Promise<RestoreReport> {
  const name = `fairmark_drill_${uuidV4().slice(0, 8)}`;
  const database = await throwAwayDatabase(installation.config.databaseOwnerUrl, name);
  try {
    const report = await inWords(
      restoreInstallation(installation, { folder, targetUrl: database.url, erasures: erasuresOf(options) }),
    );
    await noteRestore(installation, 'backup.drilled', report);
    return report;
  } finally {
    await database.drop();
  }
}

const erasuresOf = ({ erasures }: Options): string | undefined => (typeof erasures === 'string' ? erasures : undefined);

function written({ madeAt, seconds, megabytes, rows, migrated, erased, checks }: RestoreReport): string {
  const lines = [
    `The backup of ${madeAt} was restored in ${seconds} seconds: ${megabytes} MB, ${rows} rows.`,
    `${migrated} changes of the schema are newer; ${erased} people were erased again.`,
    ...Object.entries(checks).map(([name, finding]) => `${name.padEnd(12)}${finding}`),
  ];
  return `${lines.join('\n')}\n`;
}
