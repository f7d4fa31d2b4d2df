import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { LOCALES } from '#kernel';
import { FIX_MESSAGES } from './design/design-messages.js';
import { describeFix, describeViolation, VIOLATION_CODES } from './messages.js';

const core = dirname(fileURLToPath(import.meta.url));

/** Codes of several words that the sources report, wherever a finding is made. */
function reportedCodes(): ReadonlySet<string> {
  const files = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      file.endsWith('.ts') && !file.endsWith('.spec.ts') && !file.includes('exchange') && !file.includes('messages'),
  );
  const reported =
    /(?:findings\.add\([^;]*?,\s*|(?<!readonly )\bcode: |wrong\([^;']*?,\s*|Fault\(|refuse\([^;']*?,\s*|fail\()'([a-z]+-[a-z-]+)'/g;
  return new Set(
    files.flatMap((file) =>
      [...readFileSync(join(core, file), 'utf8').matchAll(reported)].map(([, code = '']) => code),
    ),
  );
}

describe('describeViolation', () => {
  it('says a violation in the language of the reader', () => {
    expect(describeViolation('too-long', 'zh-CN', { max: 200 })).toBe('最多 200 个字符。');
    expect(describeViolation('wrong-sum', 'en', { total: 100, sum: 90 })).toBe(
      'The parts must add up to 100; now they add up to 90.',
    );
  });

  it('has a sentence for what it does not know', () => {
    expect(describeViolation('toString', 'en')).toBe('There is a mistake here.');
    expect(describeViolation('too-long', 'en')).toBe('Use at most … characters.');
  });

  it('has a sentence of its own for every code that is reported', () => {
    const codes = [...reportedCodes()];
    expect(codes.length).toBeGreaterThan(70);
    const known = [...VIOLATION_CODES, ...Object.keys(FIX_MESSAGES)];
    expect(codes.filter((code) => !known.includes(code))).toEqual([]);
  });

  it.each(LOCALES)('has every sentence in %s', (locale) => {
    const sentences = VIOLATION_CODES.map((code) => describeViolation(code, locale));
    expect(sentences.filter((sentence) => sentence.trim() === '')).toEqual([]);
    const chinese = sentences.filter((sentence) => /\p{Script=Han}/u.test(sentence));
    expect(chinese).toHaveLength(locale === 'zh-CN' ? sentences.length : 0);
  });
});

describe('describeFix', () => {
  it('names what a fix does', () => {
    expect(describeFix('replace-reference', 'en', { from: 'zz', to: 'q2' })).toBe('Replace zz by q2');
    for (const code of Object.keys(FIX_MESSAGES)) {
      expect(describeFix(code, 'zh-CN')).toMatch(/\p{Script=Han}/u);
      expect(describeFix(code, 'en')).not.toMatch(/\p{Script=Han}/u);
    }
  });
});
