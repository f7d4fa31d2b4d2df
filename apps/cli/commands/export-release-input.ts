import { PublishedReleaseService } from '#benchmark';
import { type Command, UsageError } from '../command.js';
import { withInstallation } from '../installation.js';
import { withServices } from '../services.js';

export const exportReleaseInputCommand: Command = {
  words: ['<study>', '<wave>'],
  options: { revision: { type: 'string' } },
  details: [
    'Totals of each organisation (by a name of this wave alone), settings, seed and what earlier revisions said.',
    '"fairmark benchmark" computes the release from it anew, to the byte. Not for the public: totals are answers.',
  ],
  run: async ({ words: [study = '', wave = ''], options: { revision } }) => {
    const wanted = revisionOf(revision);
    const input = await withInstallation((installation) =>
      withServices(installation, async (services) => {
        const releases = services.get(PublishedReleaseService);
        return releases.input(await releases.find(study, wave, wanted));
      }),
    );
    process.stdout.write(input);
  },
};

function revisionOf(option: string | boolean | undefined): number | undefined {
  if (option === undefined) return undefined;
  if (typeof option === 'string' && /^[1-9]\d{0,6}$/.test(option)) return Number(option);
  throw new UsageError('"fairmark export release-input" takes --revision as a number from 1.');
}
