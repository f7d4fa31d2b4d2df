import { describe, expect, it } from '@jest/globals';
import { brotliCompressSync } from 'node:zlib';
import { benchmarkPage } from './benchmark-page.js';
import type { BenchmarkPage } from './benchmark-model.js';
import { aBenchmarkPage, aSuppressedVendor } from './testing/a-benchmark-page.js';
import { aCase, anEvidence } from './testing/an-evidence.js';

const plain = aBenchmarkPage();
const mixed = plain.vendors.map((vendor) =>
  vendor.slug === 'aurora'
    ? {
        ...vendor,
        channels: { S: 0.9, P: 0.1, T: 0 },
        richer: { score: 80.4, ci95: [78.1, 82.6] as const, channels: { S: 0.82, P: 0.1, T: 0.08 } },
        contradictions: [{ criterion: 'c11', channels: ['S', 'P'] as const, gap: 24 }],
        unheard: [{ channel: 'T', reason: 'NOT_VERIFIED', criteria: 3 } as const],
      }
    : vendor,
);
const markupOf = (overrides: Partial<BenchmarkPage> = {}) =>
  benchmarkPage(aBenchmarkPage({ locale: 'en', vendors: mixed, evidence: anEvidence(), ...overrides }));
const textOf = (markup: string) =>
  markup
    .replaceAll(/<script[\s\S]*?<\/script>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
const HOSTILE = `"><script>alert('x')</script>`;

describe('evidence beside the questionnaire', () => {
  it.each(['zh-CN', 'en'] as const)('has every word in %s', (locale) => {
    expect(/undefined|NaN|\{[a-z]+\}/.exec(textOf(markupOf({ locale })))).toBeNull();
  });

  it('fits with all the rest into 60 kB, and styles nothing inline', () => {
    const markup = markupOf();
    expect(brotliCompressSync(markup).length).toBeLessThan(60_000);
    expect(/ style=/.test(markup)).toBe(false);
  });

  it('shows which channel decides what, the unranked richer score, and where two disagree', () => {
    const text = textOf(markupOf());
    expect(text).toContain('survey 90 %, scenario probes 10 %');
    expect(text).toContain('With all channels of its own: 80.4 [78.1, 82.6]');
    expect(text).toContain('survey and scenario probes are 24.0 points apart');
    expect(text).toContain('tickets: export not verified (criteria not heard: 3)');
  });

  it('tells attainment in words, in a table and with those nobody answered', () => {
    const text = textOf(markupOf());
    expect(text).toContain('within 30 min');
    expect(text).toContain('1 / 24');
    expect(text).toContain('urgent');
    expect(markupOf()).toContain('95 % interval');
  });

  it('says where stars are from, and that they are never scored', () => {
    const markup = markupOf();
    expect(textOf(markup)).toContain('Public ratings: shown, never scored');
    expect(markup).toContain('<a href="https://stars.example/aurora" rel="nofollow noreferrer">');
    expect(textOf(markup)).toContain('read 2026-11-03 · CC BY 4.0');
  });

  it('shows cases with their origin, none of a suppressed vendor', () => {
    const evidence = anEvidence({ cases: [aCase(), aCase({ id: 'x', vendor: 'fathom', text: 'secret words' })] });
    const text = textOf(markupOf({ evidence, vendors: [...mixed.slice(0, 9), aSuppressedVendor()] }));
    expect(text).toContain('interview, with written consent');
    expect(text).toContain('[person]');
    expect(text).not.toContain('secret words');
  });

  it('cuts a long case and leaves words of its own to strangers’ slots', () => {
    const sla = anEvidence().sla.map((row) => (row.part === 'night' ? { ...row, part: 'dawn' } : row));
    const text = textOf(markupOf({ evidence: anEvidence({ sla, cases: [aCase({ text: '长'.repeat(2_000) })] }) }));
    expect(text).toContain('dawn');
    expect(text).toContain('…');
    expect(text).not.toContain('长'.repeat(401));
  });

  it('is said to be missing where nothing was timed, and not spoken of in releases from before', () => {
    const empty = textOf(markupOf({ evidence: { sla: [], ratings: [], cases: [] } }));
    expect(empty).toContain('This release has no timed probes.');
    const { evidence: _none, ...before } = aBenchmarkPage();
    const markup = benchmarkPage(before);
    for (const id of ['provenance', 'sla', 'ratings', 'cases']) expect(markup).not.toContain(`id="${id}"`);
  });

  it('stays text, whatever somebody wrote', () => {
    const [stars] = anEvidence().ratings;
    const pages = [{ ...stars!.pages[0]!, source: HOSTILE, licence: HOSTILE }];
    const evidence = anEvidence({
      cases: [aCase({ text: HOSTILE, source: HOSTILE })],
      ratings: [{ ...stars!, pages }],
      sla: anEvidence().sla.map((row) => ({ ...row, part: HOSTILE })),
    });
    expect(markupOf({ evidence })).not.toContain('<script>alert');
  });
});
