import units from './jest.config.js';

/** Pages in a real browser. Needs chromium, so it is apart from `npm test`; a browser does not wait, it works. */
export default {
  ...units,
  testMatch: ['<rootDir>/test/browser/**/*.spec.ts'],
  testTimeout: 120_000,
  maxWorkers: '100%',
};
