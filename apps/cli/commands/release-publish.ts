import { ReleaseService } from '#benchmark';
import { StudyService } from '#study';
import { type Command, UsageError } from '../command.js';
import { withInstallation } from '../installation.js';
import { withServices } from '../services.js';

export const releasePublishCommand: Command = {
  words: ['<study>', '<wave>'],
  options: { reason: { type: 'string' } },
  details: [
    '--reason says why, in a sentence that is published with it.',
    'A release is never changed or taken back; a mistake is answered by the next revision.',
  ],
  run: async ({ words: [studySlug = '', waveSlug = ''], options: { reason } }) => {
    if (typeof reason !== 'string' || reason.trim() === '')
      throw new UsageError('"fairmark release publish" needs --reason: it is published with the release.');
    const release = await withInstallation((installation) =>
      withServices(installation, async (services) => {
        const studies = services.get(StudyService);
        const study = await studies.study(studySlug);
        const wave = await studies.wave(study.id, waveSlug);
        return services.get(ReleaseService).publish(wave.id, reason.trim());
      }),
    );
    process.stdout.write(
      `Revision ${release.revision} of ${studySlug} ${waveSlug} is public. SHA-256 ${release.sha256}\n`,
    );
  },
};
