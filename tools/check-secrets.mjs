// Looks for keys of ours, and for keys of the kinds that people commit by mistake, in every file of the repository.
// SECRET_PATTERNS are what a scanner elsewhere needs, too. A key of ours carries a checksum: what only looks like one,
// as in the documentation, is none. It proves first that it would see one.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const LARGEST = 4_000_000;

function base62(value, length) {
  let text = '';
  for (let rest = value; text.length < length; rest = Math.floor(rest / 62)) text = ALPHABET.charAt(rest % 62) + text;
  return text;
}

const isOurs = (key) => base62(crc32(key.slice(0, -7)), 6) === key.slice(-6);
/** Enough different characters to have been drawn: an example of a secret has few. */
const isDrawn = (text) => new Set(text).size >= 20;

const SECRET_PATTERNS = [
  { name: 'API key', pattern: /\bvk_(?:live|test)_[0-9A-Za-z]{8}_[A-Za-z0-9_-]{43}_[0-9A-Za-z]{6}\b/g, isOne: isOurs },
  { name: 'webhook secret', pattern: /\bwhsec_[A-Za-z0-9+/]{43}=/g, isOne: isDrawn },
  { name: 'private key', pattern: /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----\s*[A-Za-z0-9+/=\s]{200,}/g, isOne: isDrawn },
  { name: 'GitHub token', pattern: /\bgh[pousr]_[A-Za-z0-9]{36}\b/g, isOne: isDrawn },
  { name: 'npm token', pattern: /\bnpm_[A-Za-z0-9]{36}\b/g, isOne: isDrawn },
  { name: 'AWS key', pattern: /\bAKIA[0-9A-Z]{16}\b/g, isOne: () => true },
];

/** Secrets of specifications, whose owners have published them. */
const PUBLISHED = new Set(['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw']);

const secretsIn = (text) =>
  SECRET_PATTERNS.flatMap(({ name, pattern, isOne }) =>
    [...text.matchAll(pattern)].filter(([found]) => isOne(found) && !PUBLISHED.has(found)).map(() => name),
  );

function planted() {
  const body = `vk_live_7hQ2mZpX_${ALPHABET.slice(0, 43)}`;
  const key = `${body}_${base62(crc32(body), 6)}`;
  return [secretsIn(`key = "${key}"`).length === 1, secretsIn(`key = "${body}_000000"`).length === 0];
}

if (!planted().every(Boolean)) throw new Error('The scanner does not see a key of ours');

const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8', maxBuffer: 64_000_000 }).split('\0');
const found = [];
for (const file of files.filter(Boolean)) {
  let content;
  try {
    content = readFileSync(file);
  } catch {
    continue; // Deleted, and not yet committed so.
  }
  if (content.length > LARGEST || content.subarray(0, 8_000).includes(0)) continue;
  // Names alone: what is printed ends in the log of whoever runs this.
  for (const name of secretsIn(content.toString('utf8'))) found.push(`${file}: ${name}`);
}
if (found.length > 0) {
  process.stderr.write(`Secrets do not belong into the repository:\n  ${found.join('\n  ')}\n`);
  process.exit(1);
}
