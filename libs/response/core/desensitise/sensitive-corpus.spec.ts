import { beforeAll, describe, expect, it } from '@jest/globals';
import { findSensitive } from './desensitise.js';
import { nameIndex } from './name-index.js';
import type { Finding } from './sensitive-kind.js';
import { KNOWN_COMPANIES, SENSITIVE_CORPUS } from './testing/sensitive-corpus.js';

interface Compared {
  readonly text: string;
  readonly secrets: readonly (readonly [from: number, to: number])[];
  readonly findings: readonly Finding[];
}

const known = { companies: [], people: [], others: nameIndex(KNOWN_COMPANIES) };

function compare(marked: string): Compared {
  const secrets: [number, number][] = [];
  let text = '';
  for (const [, before = '', secret] of marked.matchAll(/([^⟦]*)(?:⟦([^⟧]*)⟧)?/gu)) {
    text += before;
    if (secret === undefined) continue;
    secrets.push([text.length, text.length + secret.length]);
    text += secret;
  }
  return { text, secrets, findings: findSensitive(text, known) };
}

const isHidden = ({ findings }: Compared, [from, to]: readonly [number, number]): boolean =>
  findings.some((finding) => finding.from <= from && finding.to >= to);
const isRight = ({ secrets }: Compared, { from, to }: Finding): boolean =>
  secrets.some((secret) => from < secret[1] && to > secret[0]);

describe('the masks of a corpus by hand', () => {
  let all: Compared[];
  const shares = (some: readonly Compared[]) => {
    const secrets = some.flatMap((one) => one.secrets.map((secret) => isHidden(one, secret)));
    const findings = some.flatMap((one) => one.findings.map((finding) => isRight(one, finding)));
    return {
      secrets: secrets.length,
      recall: secrets.filter(Boolean).length / secrets.length,
      precision: findings.filter(Boolean).length / findings.length,
    };
  };
  const isChinese = ({ text }: Compared) => /\p{Script=Han}/u.test(text);

  beforeAll(() => {
    all = SENSITIVE_CORPUS.map(compare);
    for (const [name, some] of [
      ['Chinese', all.filter(isChinese)],
      ['English', all.filter((one) => !isChinese(one))],
    ] as const) {
      const { secrets, recall, precision } = shares(some);
      process.stdout.write(
        `masks, ${name}: ${secrets} secrets, recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}\n`,
      );
      const missed = some.flatMap((one) =>
        one.secrets.flatMap((secret) => (isHidden(one, secret) ? [] : one.text.slice(...secret))),
      );
      process.stdout.write(`  left readable: ${missed.join(' | ') || 'nothing'}\n`);
    }
  });

  it('hide nearly all that gives somebody away', () => {
    expect(shares(all.filter(isChinese)).recall).toBeGreaterThanOrEqual(0.9);
    expect(shares(all.filter((one) => !isChinese(one))).recall).toBeGreaterThanOrEqual(0.9);
  });

  it('hide hardly anything else', () => {
    expect(shares(all.filter(isChinese)).precision).toBeGreaterThanOrEqual(0.95);
    expect(shares(all.filter((one) => !isChinese(one))).precision).toBeGreaterThanOrEqual(0.95);
  });
});
