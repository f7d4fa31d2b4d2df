// Writes the numbers of the method into docs/method from the built code, so that the text cannot drift from what is
// computed: the tables between the markers, and every word of the prose that a `<!-- name -->` follows.
// `--check` writes nothing and fails where a file differs. Build first.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { DEFAULTS, OTHER_RULES } from '../docs/method/reasons.mjs';

const root = resolve(fileURLToPath(import.meta.url), '../..');
const built = (path) => import(pathToFileURL(join(root, 'dist/libs', path)).href);
const [scoring, statistics, benchmark, segments, bands] = await Promise.all(
  [
    'scoring/index.js',
    'statistics/index.js',
    'benchmark/core/index.js',
    'benchmark/core/vendor-segments.js',
    'benchmark/core/organisation-band.js',
  ].map(built),
);

const LANGUAGES = {
  en: {
    locale: 'en',
    rubric: ['Dimension', 'Weight', 'Criteria, equal within the dimension'],
    defaults: ['Setting', 'Value', 'What it decides', 'Why this value'],
    other: ['Rule', 'Value', 'What it decides', 'Why this value'],
    titles: ['The built-in rubric', 'The configuration stored with each release', 'Rules outside the configuration'],
  },
  'zh-CN': {
    locale: 'zh-CN',
    rubric: ['维度', '权重', '指标（维度内等权）'],
    defaults: ['设置', '取值', '决定什么', '为什么取这个值'],
    other: ['规则', '取值', '决定什么', '为什么取这个值'],
    titles: ['内置指标体系', '随每次发布保存的配置', '配置以外的规则'],
  },
};

const flat = (object, prefix = '') =>
  Object.entries(object).flatMap(([key, value]) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? flat(value, `${prefix}${key}.`)
      : [[`${prefix}${key}`, value]],
  );

function written(value) {
  if (Array.isArray(value)) return value.join(', ');
  if (value === 1 / 3) return '1/3';
  return typeof value === 'number' && value >= 10_000 ? value.toLocaleString('en-US') : String(value);
}

/** The claim gate as seen from outside: does it pass the claim with this much evidence? */
function passesGate(claim, evidence) {
  const result = {
    vendors: { A: { status: 'RANKED' } },
    market: { marketStatementsAllowed: true },
    comparisons: [],
    robustness: [],
    ranking: null,
  };
  const nothing = { releaseId: 'r', result, sponsored: false, promises: [], changes: [], gap: null, terms: {} };
  return benchmark.evaluateClaim({ subjects: ['A'], releaseId: 'r', ...claim }, { ...nothing, ...evidence(result) })
    .allowed;
}

const promise = (channel, n) =>
  passesGate({ type: 'KEEPS_PROMISE', metric: 'urgent' }, () => ({
    promises: [{ vendor: 'A', tier: 'urgent', channel, n, share: 0.5, ci95: [0.3, 0.7] }],
  }));

const lead = (declared, any) =>
  passesGate({ type: 'LEADS', metric: 'overall' }, (result) => ({
    result: {
      ...result,
      ranking: {
        vendors: ['A'],
        simultaneous: [[1, 1]],
        scenarios: { declared: { rankAcceptability: [[declared]] }, any: { rankAcceptability: [[any]] } },
      },
    },
  }));

/** ε* of a lead of `share`: two dimensions of equal weight, one of them lost by a point. */
const bandOf = (share) => {
  const lead = share / (1 - share);
  return statistics.weightRobustness([2 * lead + 1, 0], [0, 1], [0.5, 0.5]).band;
};

const geometricOf = (score) =>
  scoring.aggregateGeometric(
    scoring.BUILT_IN_RUBRIC,
    scoring.criterionIds(scoring.BUILT_IN_RUBRIC).map(() => score),
  ).overall;

/** Each number with a question to the built code that only this number answers with yes. */
const RULES = {
  units: [scoring.UNITS, true],
  geometricFloor: [1, geometricOf(0) === geometricOf(1) && geometricOf(1) < geometricOf(1.01)],
  kOwn: [segments.K_OWN, segments.K_OWN > 0],
  orgBands: [
    [10, 20, 50, 100],
    [9, 10, 19, 20, 49, 50, 99, 100].map(bands.organisationBand).join() === ',10-19,10-19,20-49,20-49,50-99,50-99,100+',
  ],
  robustBand: [0.5, bandOf(0.5) === 'ROBUST' && bandOf(0.499) === 'MODERATE'],
  fragileBand: [0.2, bandOf(0.2) === 'MODERATE' && bandOf(0.199) === 'FRAGILE'],
  leadDeclared: [0.95, lead(0.95, 1) && !lead(0.9499, 1)],
  leadAny: [0.9, lead(1, 0.9) && !lead(1, 0.8999)],
  promiseProbes: [16, promise('PROBES', 16) && !promise('PROBES', 15)],
  promiseOrgs: [30, promise('BRACKETS', 30) && !promise('BRACKETS', 29)],
  speedSeconds: [
    2,
    benchmark.pageTimeIndex([{ items: 1, seconds: 1.99 }]).flag &&
      !benchmark.pageTimeIndex([{ items: 1, seconds: 2 }]).flag,
  ],
  speedShare: [
    0.5,
    benchmark.pageTimeIndex([
      { items: 1, seconds: 0 },
      { items: 1, seconds: 9 },
    ]).flag &&
      !benchmark.pageTimeIndex([
        { items: 1, seconds: 0 },
        { items: 1, seconds: 9 },
        { items: 1, seconds: 9 },
      ]).flag,
  ],
  fastOverall: [0.4, benchmark.isFastOverall(39.9, 100) && !benchmark.isFastOverall(40, 100)],
  longRun: [0.8, benchmark.hasLongRun({ longestRun: 80 }, 100) && !benchmark.hasLongRun({ longestRun: 79 }, 100)],
  lowVariation: [0.25, benchmark.hasLowVariation({ irv: 0.249 }) && !benchmark.hasLowVariation({ irv: 0.25 })],
  inconsistent: [50, benchmark.isInconsistent(50.1, 0) && !benchmark.isInconsistent(50, 0)],
  softFamilies: [
    2,
    !benchmark.isExcluded([], ['SPEED']) &&
      !benchmark.isExcluded([], ['STRAIGHT', 'LOW_IRV']) &&
      benchmark.isExcluded([], ['SPEED', 'TEXT']),
  ],
  exclusionAudit: [
    0.01,
    [
      [7, 23, 6, 114],
      [6, 24, 6, 114],
      [5, 25, 6, 114],
      [2, 1, 0, 12],
      [1, 0, 0, 99],
      [1, 0, 0, 98],
    ].every(([excluded, kept, others, rest]) => {
      const { p, flag } = benchmark.differentialExclusion({ excluded, kept }, { excluded: others, kept: rest });
      return flag === p < 0.01;
    }),
  ],
  bothScores: [2, benchmark.publishBothScores(72.1, 70) && !benchmark.publishBothScores(72, 70)],
  slaMinutes: [Object.values(statistics.SLA_MINUTES), true],
  keywordPrior: [statistics.KEYWORD_DEFAULTS.priorMentions, true],
  keywordOrgs: [statistics.KEYWORD_DEFAULTS.minimumOrganisations, true],
};

const defaults = new Map(flat(benchmark.METHOD_DEFAULTS));
for (const [name, [, isTrue]] of Object.entries(RULES)) if (!isTrue) fail(`The code has another value for ${name}`);
sameNames(defaults.keys(), Object.keys(DEFAULTS), 'METHOD_DEFAULTS');
sameNames(Object.keys(RULES), Object.keys(OTHER_RULES), 'the rules outside the configuration');

const failed = [];
for (const language of Object.keys(LANGUAGES)) {
  const path = join(root, 'docs/method', `${language}.md`);
  const before = readFileSync(path, 'utf8');
  const after = await laidOut(withProse(withTables(before, LANGUAGES[language]), path), path);
  if (before === after) continue;
  if (process.argv.includes('--check')) failed.push(`${path} differs from the code: run node tools/method-tables.mjs`);
  else writeFileSync(path, after);
}
if (failed.length > 0) fail(failed.join('\n'));

function withTables(text, { locale, titles, ...heads }) {
  const parts = text.split(/(<!-- defaults:begin -->|<!-- defaults:end -->)/);
  if (parts.length !== 5) fail('A file needs one pair of markers defaults:begin and defaults:end');
  const rubric = scoring.BUILT_IN_RUBRIC.dimensions.map(({ id, name, weight, criteria }) => [
    `${id} ${name[locale]}`,
    `${100 * weight} %`,
    criteria.map((each) => `\`${each.id}\` ${each.name[locale]}`).join(' · '),
  ]);
  const described = (name, value, about) => [`\`${name}\``, written(value), ...about[locale]];
  const tables = [
    [titles[0], heads.rubric, rubric],
    [titles[1], heads.defaults, [...defaults].map(([name, value]) => described(name, value, DEFAULTS[name]))],
    [titles[2], heads.other, Object.entries(RULES).map(([name, [value]]) => described(name, value, OTHER_RULES[name]))],
  ];
  parts[2] = `\n\n${tables.map(([title, head, rows]) => `### ${title}\n\n${table(head, rows)}`).join('\n\n')}\n\n`;
  return parts.join('');
}

function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** `20<!-- kRank -->`, `95<!-- rankSetCoverage% -->`: the word before the comment is the code's. */
function withProse(text, path) {
  return text.replace(/([\w.,/]+)<!-- ([\w.]+)(%?) -->/g, (_, __, name, percent) => {
    const value = defaults.get(name) ?? RULES[name]?.[0];
    if (typeof value !== 'number' && typeof value !== 'string') fail(`${path}: nothing is called ${name}`);
    return `${percent ? Number((100 * value).toPrecision(12)) : written(value)}<!-- ${name}${percent} -->`;
  });
}

async function laidOut(text, path) {
  return format(text, { ...(await resolveConfig(path)), filepath: path });
}

function sameNames(actual, described, what) {
  const known = new Set(described);
  const missing = [...actual].filter((name) => !known.delete(name));
  if (missing.length + known.size > 0) fail(`${what}: no reason for ${missing}, no number for ${[...known]}`);
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
