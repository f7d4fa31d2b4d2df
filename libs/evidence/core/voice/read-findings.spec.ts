import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { VOICE_LIMITS } from './public-voice.js';
import { marksOf, readFindings } from './read-findings.js';

const context = { vendors: ['aurora', 'polaris'], today: '2026-11-01' };
const post = {
  vendor: 'aurora',
  kind: 'post',
  ground: 'public',
  source: ' Example Forum ',
  url: 'https://forum.example/t/1',
  day: '2026-10-31',
  text: ' Nobody answered for two days. ',
};

describe('findings of a file', () => {
  it('are read with their edges trimmed', () => {
    expect(readFindings([post], context)).toEqual({
      ok: true,
      repeated: 0,
      findings: [{ ...post, source: 'Example Forum', text: 'Nobody answered for two days.', consent: null }],
    });
  });

  it.each([
    ['text', 'x', '', 'wrong-type'],
    ['a list', [], '', 'wrong-type'],
    ['nothing', null, '', 'wrong-type'],
    ['no vendor', { ...post, vendor: 7 }, '/vendor', 'required'],
    ['an address that is a number', { ...post, url: 7 }, '/url', 'wrong-type'],
    ['a consent that is a list', { ...post, consent: [] }, '/consent', 'wrong-type'],
    ['another kind', { ...post, kind: 'rumour' }, '/kind', 'not-allowed'],
    ['another ground', { ...post, ground: 'hearsay' }, '/ground', 'not-allowed'],
    ['a page without a lock', { ...post, url: 'http://forum.example/t/1' }, '/url', 'not-a-url'],
    ['a day to come', { ...post, day: '2026-11-02' }, '/day', 'in-the-future'],
  ])('are refused whole with %s', (_, wrong, field, code) => {
    expect(readFindings([post, wrong], context)).toEqual({
      ok: false,
      violations: [{ pointer: `/findings/1${field}`, code }],
    });
  });

  it.each([
    [
      'the same words, spaced otherwise',
      { ...post, url: 'https://forum.example/t/2', text: 'nobody  answered\nfor two days.' },
    ],
    ['the same page with other words', { ...post, text: 'Somebody did.' }],
  ])('count %s as repeated', (_, again) => {
    expect(readFindings([post, again], context)).toMatchObject({ ok: true, repeated: 1, findings: [{}] });
  });

  it('may say the same of two vendors, and two things on one page that is no post', () => {
    const article = { ...post, kind: 'media' };
    const rows = [article, { ...article, text: 'Somebody did.' }, { ...article, vendor: 'polaris' }];
    expect(readFindings(rows, context)).toMatchObject({ ok: true, repeated: 0 });
  });

  it('are some, but not endless', () => {
    expect(readFindings([], context)).toMatchObject({ violations: [{ pointer: '/findings', code: 'empty' }] });
    const many = Array.from({ length: VOICE_LIMITS.rows + 1 }, () => post);
    expect(readFindings(many, context)).toMatchObject({ violations: [{ code: 'too-many' }] });
    const faulty = readFindings(
      Array.from({ length: 300 }, () => null),
      context,
    );
    expect(faulty.ok ? [] : faulty.violations).toHaveLength(VOICE_LIMITS.violations);
  });
});

describe('marksOf a finding', () => {
  it('are the same however its words are spaced', () => {
    const words = fc.array(fc.string({ minLength: 1 }), { minLength: 1 });
    fc.assert(
      fc.property(words, (parts) => {
        const base = { ...post, kind: 'interview', ground: 'written-consent', url: null, consent: 'x' } as const;
        const [plain] = marksOf({ ...base, text: parts.join(' ') });
        expect(marksOf({ ...base, text: `\n${parts.join(' \t ')} ` })).toEqual([plain]);
      }),
    );
  });
});
