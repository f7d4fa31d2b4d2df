import { availableParallelism } from 'node:os';

/** Unit tests beside the code and stories in test/, which drive the built api and worker as processes. */
export default {
  testMatch: [
    '<rootDir>/{apps,libs,migrations}/**/*.spec.{ts,tsx}',
    '<rootDir>/test/**/*.e2e.spec.ts',
    '<rootDir>/test/*-document.spec.ts',
  ],
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1', '^fast-check$': '<rootDir>/test/support/fast-check.mjs' },
  transform: {
    '\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true, decorators: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: true,
            useDefineForClassFields: false,
            react: { runtime: 'automatic' },
          },
        },
        module: { type: 'es6' },
      },
    ],
  },
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  testTimeout: 120_000,
  // Stories mostly wait for their programs; with one of them a core the machine would be idle half of the time.
  maxWorkers: availableParallelism() + 1,
  coverageProvider: 'v8',
  reporters: ['default', '<rootDir>/tools/failed-names-reporter.mjs'],
};
