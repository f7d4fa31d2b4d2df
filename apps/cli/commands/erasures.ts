import { readFile, writeFile } from 'node:fs/promises';
import { ErasureReplay } from '#privacy';
import type { Command } from '../command.js';
import { withInstallation } from '../installation.js';
import { withServices } from '../services.js';

/** Hashes name nobody, and still they are nobody else's business. */
const OWNER_ONLY = 0o600;

export const erasuresExportCommand: Command = {
  words: ['<file>'],
  details: ['Keep it beside every backup, and newer than each: it names nobody.'],
  run: async ({ words: [file = ''] }) => {
    const ledger = await withInstallation((installation) =>
      withServices(installation, (services) => services.get(ErasureReplay).exported()),
    );
    await writeFile(file, ledger, { mode: OWNER_ONLY });
    process.stdout.write(`${ledger.split('\n').length - 3} erasures written.\n`);
  },
};

export const erasuresReplayCommand: Command = {
  words: ['<file>'],
  details: ['After a restore and before anybody is let in: whoever was erased since the backup is erased again.'],
  run: async ({ words: [file = ''] }) => {
    const ledger = await readFile(file, 'utf8');
    const { erased, listed } = await withInstallation((installation) =>
      withServices(installation, (services) => services.get(ErasureReplay).replayFrom(ledger)),
    );
    process.stdout.write(`${listed} erasures listed, ${erased} people were there and are not any more.\n`);
  },
};
