import { describe, expect, it } from '@jest/globals';
import { PERMISSIONS, permissionsOf, STAFF_ROLES } from './roles.js';

describe('permissionsOf', () => {
  it('gives an admin everything there is but blind rating', () => {
    expect(permissionsOf('admin')).toEqual(Object.keys(PERMISSIONS).filter((name) => name !== 'probes.rate'));
  });

  it.each([
    ['viewer', ['studies.read', 'questionnaires.read', 'campaigns.read', 'results.read']],
    ['rater', ['studies.read', 'probes.rate']],
    [
      'auditor',
      [
        'studies.read',
        'questionnaires.read',
        'campaigns.read',
        'contacts.read',
        'mails.list',
        'channels.read',
        'results.read',
        'responses.read',
        'releases.read',
        'keys.read',
        'people.read',
        'probes.read',
        'evidence.read',
        'audit.read',
        'privacy.read',
      ],
    ],
  ] as const)('gives a %s these and no more', (role, expected) => {
    expect(permissionsOf(role)).toEqual(expected);
  });

  it('lets those change something only who are told by name', () => {
    const changing = Object.entries(PERMISSIONS).filter(([name]) =>
      /\.(write|prepare|publish|rule|plan|run|settle)$/.test(name),
    );
    for (const [name, roles] of changing)
      expect([name, roles.filter((role) => ['viewer', 'rater', 'auditor'].includes(role))]).toEqual([name, []]);
    expect(STAFF_ROLES.length).toBe(7);
  });
});
