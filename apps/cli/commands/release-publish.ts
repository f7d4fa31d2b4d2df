import type { INestApplicationContext } from '@nestjs/common';
import { PeopleService, type Permission, PERMISSIONS, type StaffRole } from '#account';
import { ReleaseService } from '#benchmark';
import { StudyService } from '#study';
import { type Command, type CommandLine, UsageError } from '../command.js';
import { withInstallation } from '../installation.js';
import { withServices } from '../services.js';

export const releasePublishCommand: Command = {
  words: ['<study>', '<wave>'],
  options: {
    reason: { type: 'string' },
    changed: { type: 'string' },
    'prepared-by': { type: 'string' },
    'approved-by': { type: 'string' },
    acknowledge: { type: 'string', default: '' },
  },
  details: [
    '--reason says why, in a sentence that is published with it; --changed what is different from the revision before.',
    '--prepared-by and --approved-by are the addresses of the two members of the staff who stand for it.',
    '--acknowledge says why it may be published in spite of the warnings that the release desk shows.',
    'A release is never changed; a mistake is answered by the next revision, or by a withdrawal at the release desk.',
  ],
  run: async ({ words: [studySlug = '', waveSlug = ''], options }) => {
    const reason = given(options, 'reason', 'it is published with the release');
    const changed = typeof options['changed'] === 'string' ? options['changed'] : reason;
    const preparer = given(options, 'prepared-by', 'nothing is published without two people');
    const approver = given(options, 'approved-by', 'nothing is published without two people');
    const release = await withInstallation((installation) =>
      withServices(installation, async (services) => {
        const studies = services.get(StudyService);
        const study = await studies.study(studySlug);
        const wave = await studies.wave(study.id, waveSlug);
        const people = {
          preparedBy: await memberOf(services, preparer, 'releases.prepare'),
          approvedBy: await memberOf(services, approver, 'releases.publish'),
        };
        const wish = { reason, changed, acknowledgement: String(options['acknowledge']) };
        return services.get(ReleaseService).publish(wave.id, wish, people);
      }),
    );
    process.stdout.write(
      `Revision ${release.revision} of ${studySlug} ${waveSlug} is public. SHA-256 ${release.sha256}\n`,
    );
  },
};

function given(options: CommandLine['options'], name: string, why: string): string {
  const text = options[name];
  if (typeof text === 'string' && text.trim() !== '') return text.trim();
  throw new UsageError(`"fairmark release publish" needs --${name}: ${why}.`);
}

async function memberOf(services: INestApplicationContext, email: string, permission: Permission): Promise<string> {
  const people = await services.get(PeopleService).people();
  const found = people.find((person) => person.email === email.toLowerCase() && person.state === 'active');
  const roles: readonly StaffRole[] = PERMISSIONS[permission];
  if (!found || !roles.includes(found.role))
    throw new UsageError(`${email} is no member of the staff who may do this. Roles that may: ${roles.join(', ')}.`);
  return found.id;
}
