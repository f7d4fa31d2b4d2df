// Writes docs/data-map.md from docs/data-map.json: node tools/data-map.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = new URL('../docs/', import.meta.url);
const SOURCE = fileURLToPath(new URL('data-map.json', FOLDER));
const PAGE = fileURLToPath(new URL('data-map.md', FOLDER));

/** Columns of one class on a line, classes in the order in which they are explained. */
function classesOf(columns, classes) {
  return Object.keys(classes)
    .map((name) => [name, Object.keys(columns).filter((column) => columns[column] === name)])
    .filter(([, named]) => named.length > 0)
    .map(([name, named]) => `- ${name}: ${named.map((column) => `\`${column}\``).join(', ')}`);
}

const sectionOf = ([table, { purpose, basis, retention, erasure, columns }], classes) => [
  '',
  `### \`${table}\``,
  '',
  `For: ${purpose}. Basis: ${basis}. Kept: ${retention}. On erasure: ${erasure}.`,
  '',
  ...classesOf(columns, classes),
];

/** The page that people read, from what the check reads. */
export function renderDataMap({ classes, tables }) {
  const explained = Object.entries(classes).map(([name, meaning]) => `- **${name}**: ${meaning}`);
  return [
    '# Data map',
    '',
    'Written by `node tools/data-map.mjs` from `docs/data-map.json`. A test compares it with a migrated database: a column',
    'without a line fails, and so does a line without a column. Names of rules of retention are those of',
    '`fairmark retention --dry-run`.',
    '',
    '## Classes',
    '',
    ...explained,
    '',
    '## Tables',
    ...Object.entries(tables).flatMap((entry) => sectionOf(entry, classes)),
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(PAGE, renderDataMap(JSON.parse(readFileSync(SOURCE, 'utf8'))));
