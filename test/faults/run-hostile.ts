import type { FaultRun } from './registry.js';
import { runStory, type Story } from './run-story.js';

/** What hostile people send, at full size: each is a story of the tests, which is short there. */
const STORIES: readonly (Story & { readonly seedName: string })[] = [
  {
    id: 'F20',
    title: 'all bad input in four lanes, while honest people hand in',
    files: ['test/bad-input.e2e.spec.ts'],
    seedName: 'HOSTILE_SEED',
    full: { HOSTILE_CASES: '1000', HOSTILE_HONEST: '50', HOSTILE_QUIET_MS: '10000', HOSTILE_PEOPLE: '6000' },
  },
  {
    id: 'F23',
    title: 'a vendor looks for what is another one’s, with every id, cursor and filter',
    files: ['test/access-foreign.e2e.spec.ts'],
    seedName: 'FOREIGN_SEED',
    full: { FOREIGN_REQUESTS: '20000' },
  },
  {
    id: 'fuzz',
    title: 'everybody asks the whole interface for everything, well and badly',
    files: ['test/fuzz-api.e2e.spec.ts'],
    seedName: 'FUZZ_API_SEEDS',
    full: { FUZZ_API_REQUESTS: '20000' },
  },
  {
    id: 'model',
    title: 'the life of a link against a model of it',
    files: ['test/model.e2e.spec.ts'],
    seedName: 'FC_SEED',
    full: { MODEL_RUNS: '500', MODEL_STEPS: '50' },
  },
];

export const HOSTILE_RUNS: readonly FaultRun[] = STORIES.map(({ seedName, ...story }) => ({
  id: story.id,
  title: story.title,
  backends: ['postgres'],
  run: ({ size, seed }) => {
    const seeded = { [seedName]: String(seed) };
    return runStory({ ...story, full: size === 'full' ? { ...story.full, ...seeded } : seeded }, seed);
  },
}));
