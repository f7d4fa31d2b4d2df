/** The architecture as a table: what each lib may use. Nothing points up the list. */
const MAY_USE = {
  kernel: [],
  statistics: ['kernel'],
  scoring: ['kernel'],
  pages: ['kernel'],
  platform: ['kernel'],
  account: ['kernel', 'platform'],
  study: ['kernel', 'platform', 'scoring'],
  questionnaire: ['kernel', 'platform', 'scoring', 'study'],
  distribution: ['kernel', 'platform', 'statistics', 'study', 'questionnaire'],
  response: ['kernel', 'platform', 'scoring', 'study', 'questionnaire', 'distribution'],
  evidence: ['kernel', 'platform', 'scoring', 'statistics', 'study', 'distribution', 'response'],
  privacy: ['kernel', 'platform', 'distribution', 'response'],
  benchmark: ['kernel', 'platform', 'scoring', 'statistics', 'study', 'questionnaire', 'response', 'evidence'],
  publication: ['kernel', 'scoring', 'platform', 'evidence', 'benchmark'],
  webhook: ['kernel', 'platform', 'account', 'benchmark'],
  report: ['kernel', 'statistics', 'pages', 'platform', 'benchmark'],
  portal: ['kernel', 'platform', 'statistics', 'response', 'benchmark'],
};

const TEST_CODE = '(\\.spec\\.tsx?$)|(/testing/)';
/** Pure code: no framework, no clock, no random, no environment. */
const PURE = '^libs/(kernel|scoring|statistics)/|^libs/[^/]+/core/';
const libs = Object.keys(MAY_USE);

const direction = libs.map((lib) => ({
  name: `${lib}-may-use-${MAY_USE[lib].join('-') || 'nothing'}`,
  severity: 'error',
  from: { path: `^libs/${lib}/` },
  to: { path: `^libs/(?!(${[lib, ...MAY_USE[lib]].join('|')})/)` },
}));

const frontDoor = libs.map((lib) => ({
  name: `${lib}-has-a-front-door`,
  comment:
    'Another lib is reached through its index.ts or core/index.ts only; browsers take core/design/index.ts and chart/index.ts.',
  severity: 'error',
  from: { path: '^(libs|apps)/', pathNot: [`^libs/${lib}/`, TEST_CODE] },
  to: {
    path: `^libs/${lib}/`,
    pathNot: [`^libs/${lib}/(core/)?index\\.ts$`, `^libs/${lib}/(core/design|chart)/index\\.ts$`],
  },
}));

module.exports = {
  forbidden: [
    ...direction,
    ...frontDoor,
    {
      name: 'core-is-pure',
      comment:
        'Time, seeds and limits come in as arguments. survey-core compiles a questionnaire, pure-rand is a pure generator, temporal-polyfill knows the clocks of every zone.',
      severity: 'error',
      from: { path: PURE, pathNot: TEST_CODE },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'core', 'unknown'],
        pathNot: 'node_modules/(survey-core|pure-rand|temporal-polyfill)/',
      },
    },
    {
      name: 'core-does-not-know-its-shell',
      severity: 'error',
      from: { path: '^libs/([^/]+)/core/', pathNot: TEST_CODE },
      to: { path: '^libs/$1/', pathNot: '^libs/$1/core/' },
    },
    {
      name: 'survey-core-has-one-home',
      severity: 'error',
      from: { pathNot: ['^libs/questionnaire/core/', TEST_CODE, '^test/'] },
      to: { path: 'node_modules/survey-core/' },
    },
    {
      name: 'jobs-come-from-the-outbox',
      comment:
        'What is to be done is announced in the transaction of its cause; a job that is added beside it is lost or a lie.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: ['^libs/platform/queue/', TEST_CODE] },
      to: { path: 'node_modules/bullmq/' },
    },
    {
      name: 'react-stays-in-pages',
      severity: 'error',
      from: { path: '^libs/', pathNot: ['^libs/pages/', TEST_CODE] },
      to: { path: 'node_modules/(react|react-dom)/' },
    },
    {
      name: 'database-drivers-stay-in-libs',
      severity: 'error',
      from: { path: '^apps/' },
      to: { path: 'node_modules/(typeorm|pg)/' },
    },
    {
      name: 'libs-do-not-know-apps',
      severity: 'error',
      from: { path: '^(libs|migrations)/' },
      to: { path: '^apps/' },
    },
    {
      name: 'apps-do-not-know-each-other',
      comment: 'The command line starts the others, so it alone may know them.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: '^apps/cli/' },
      to: { path: '^apps/[^/]+/', pathNot: '^apps/$1/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-test-code-in-production',
      severity: 'error',
      from: { pathNot: [TEST_CODE, '^test/'] },
      to: { path: TEST_CODE },
    },
    {
      name: 'no-dev-dependencies-in-production',
      severity: 'error',
      comment: 'What only the bundler reads is in the bundle, not in node_modules, when the product runs.',
      from: { path: '^(apps|libs|migrations)/', pathNot: [TEST_CODE, '^apps/web/(console|islands)/'] },
      to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/@types/' },
    },
    { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'node', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js'],
    },
  },
};
