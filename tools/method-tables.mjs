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
const [scoring, statistics, benchmark, bands] = await Promise.all(
  ['scoring/index.js', 'statistics/index.js', 'benchmark/core/index.js', 'benchmark/core/organisation-band.js'].map(
    built,
  ),
);

const LANGUAGES = {
  en: {
    locale: 'en',
    rubric: ['Dimension', 'Weight', 'Criteria, equal within the dimension'],
    defaults: ['Setting', 'Value', 'What it decides', 'Why this value'],
    mix: ['Criterion', 'Survey', 'Probes', 'Tickets'],
    other: ['Rule', 'Value', 'What it decides', 'Why this value'],
    titles: [
      'The built-in rubric',
      'The configuration stored with each release',
      'Channels of a criterion (`channelMix`); the survey alone where a criterion is not named',
      'Rules outside the configuration',
    ],
  },
  'zh-CN': {
    locale: 'zh-CN',
    rubric: ['维度', '权重', '指标（维度内等权）'],
    defaults: ['设置', '取值', '决定什么', '为什么取这个值'],
    mix: ['指标', '问卷', '探测', '工单'],
    other: ['规则', '取值', '决定什么', '为什么取这个值'],
    titles: [
      '内置指标体系',
      '随每次发布保存的配置',
      '各指标的渠道（`channelMix`）；未列出的指标只用问卷',
      '配置以外的规则',
    ],
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

const geometricOf = (score) =>
  scoring.aggregateGeometric(
    scoring.BUILT_IN_RUBRIC,
    scoring.criterionIds(scoring.BUILT_IN_RUBRIC).map(() => score),
  ).overall;

/** Each number with a question to the built code that only this number answers with yes. */
const RULES = {
  units: [scoring.UNITS, true],
  geometricFloor: [1, geometricOf(0) === geometricOf(1) && geometricOf(1) < geometricOf(1.01)],
  orgBands: [
    [10, 20, 50, 100],
    [9, 10, 19, 20, 49, 50, 99, 100].map(bands.organisationBand).join() === ',10-19,10-19,20-49,20-49,50-99,50-99,100+',
  ],
  slaMinutes: [Object.values(statistics.SLA_MINUTES), true],
};

const { channelMix, ...settings } = benchmark.METHOD_DEFAULTS;
const defaults = new Map(flat(settings));
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
    [titles[2], heads.mix, Object.entries(channelMix).map(mixRow)],
    [titles[3], heads.other, Object.entries(RULES).map(([name, [value]]) => described(name, value, OTHER_RULES[name]))],
  ];
  parts[2] = `\n\n${tables.map(([title, head, rows]) => `### ${title}\n\n${table(head, rows)}`).join('\n\n')}\n\n`;
  return parts.join('');
}

function mixRow([criterion, { S = 0, P = 0, T = 0 }]) {
  return [`\`${criterion}\``, ...[S, P, T].map((share) => (share === 0 ? '' : `${Math.round(100 * share)} %`))];
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
  if (missing.length + known.size > 0)
    fail(`${what}: no reason for ${missing.join()}, no number for ${[...known].join()}`);
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
