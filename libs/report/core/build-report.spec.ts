import { describe, expect, it } from '@jest/globals';
import type { ReleaseDocument } from '#benchmark/core';
import { LOCALES } from '#kernel';
import { buildReport, reportFaults, reportSections } from './build-report.js';
import { checkProse } from './check-prose.js';
import { defaultProse } from './default-prose.js';
import { type ClaimSpan, parseProse, type Piece } from './prose.js';
import { boundValue } from './report-values.js';
import { largeMarket, smallMarket } from './testing/a-release.js';

const options = { locale: 'en', title: 'A finding', hash: 'f'.repeat(64) } as const;
const textOf = (release: ReleaseDocument, section: string, locale: 'en' | 'zh-CN' = 'en') =>
  defaultProse(release, section, locale);

const only = (release: ReleaseDocument, ...types: string[]): ReleaseDocument => ({
  ...release,
  claims: release.claims.filter(({ type }) => types.includes(type)),
});

/** Every pointer of a report with the number it stands for. */
function pointersOf(release: ReleaseDocument): string[] {
  return buildReport(release, options).sections.flatMap(({ blocks }) =>
    blocks
      .flatMap((block) => (block.kind === 'prose' ? block.paragraphs.flat() : []))
      .flatMap((span) => (span.kind === 'claim' ? span.spans : [span]))
      .flatMap((span) => (span.kind === 'value' && span.pointer !== null ? [span.pointer] : [])),
  );
}

const at = (document: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], document);

describe('a generated report', () => {
  const releases = [
    ['of a small market', smallMarket],
    ['of a large market', largeMarket],
    ['without a leader', only(largeMarket, 'MARKET', 'LEADING_GROUP', 'BETTER_THAN')],
    ['where nothing is proven', { ...largeMarket, claims: [], trend: [], gap: null, drivers: null, keywords: [] }],
    ['with one vendor', { ...smallMarket, vendors: smallMarket.vendors.slice(0, 1), claims: [], trend: [] }],
    ['without invitations', { ...smallMarket, quality: { ...smallMarket.quality, invitations: 0, excluded: [] } }],
  ] as const;

  it.each(releases)('%s passes its own gate in both languages', (_, release) => {
    for (const locale of LOCALES)
      for (const section of reportSections(release))
        expect(checkProse(release, parseProse(textOf(release, section, locale)), locale)).toEqual([]);
  });

  it.each(releases)('%s has every number where it says', (_, release) => {
    const pointers = pointersOf(release);
    expect(pointers.length).toBeGreaterThan(0);
    for (const pointer of pointers) expect(at(release, pointer)).toBeDefined();
  });

  it.each(releases)('%s claims nothing without a number that shows it', (_, release) => {
    const isNumber = (piece: Piece) => piece.kind === 'value' && boundValue(release, piece, 'en')?.pointer != null;
    for (const locale of LOCALES)
      for (const paragraph of reportSections(release).flatMap((each) => parseProse(textOf(release, each, locale)))) {
        const starts = paragraph.flatMap((piece, at) => (piece.kind === 'claim' ? [at] : []));
        const bare = starts.filter((start, index) => {
          const [claim, ...after] = paragraph.slice(start, starts[index + 1]) as [ClaimSpan, ...Piece[]];
          return ![...claim.pieces, ...after].some(isNumber);
        });
        expect(bare.map((start) => paragraph[start])).toEqual([]);
      }
  });

  it('of the example dataset says nothing about a market, a leader or an order', () => {
    const claims = buildReport(smallMarket, options)
      .sections.flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'prose' ? block.paragraphs.flat() : []))
      .flatMap((span) => (span.kind === 'claim' ? [span.claim.type] : []));
    expect(claims.filter((type) => ['MARKET', 'LEADS', 'LEADING_GROUP', 'GAP_WIDENS'].includes(type))).toEqual([]);
    expect(textOf(smallMarket, 'overall')).toContain('no order is given');
  });

  it('names a leader only when it may', () => {
    expect(textOf(largeMarket, 'overall')).toContain('[[LEADS V1|');
    expect(textOf(only(largeMarket, 'MARKET', 'LEADING_GROUP'), 'overall')).toContain('Only {{vendor:V1}}');
    expect(textOf(only(largeMarket, 'MARKET'), 'overall')).toContain('No vendor’s rank is certain');
  });

  it('says that nothing separates a group only where no pair of it is told apart', () => {
    const group = (['V1', 'V2'] as const).map((vendor) => ({
      ...largeMarket.claims.find(({ type }) => type === 'LEADING_GROUP')!,
      subjects: [vendor],
    }));
    const apart = { ...only(largeMarket, 'MARKET', 'BETTER_THAN') };
    const together = only(largeMarket, 'MARKET');
    const separates = 'nothing separates them';
    expect(textOf({ ...apart, claims: [...apart.claims, ...group] }, 'overall')).not.toContain(separates);
    expect(textOf({ ...together, claims: [...together.claims, ...group] }, 'overall')).toContain(separates);
  });

  it('tells limits always, and those of this release with their names', () => {
    const notes = (release: ReleaseDocument) =>
      buildReport(release, options)
        .sections.find(({ id }) => id === 'limits')!
        .blocks.flatMap((block) => (block.kind === 'notes' ? block.items : []));
    expect(notes(smallMarket).length).toBeGreaterThan(smallMarket.methodCard.limits.length);
    expect(notes(smallMarket).join()).toContain('V5');
    const denied = {
      ...smallMarket,
      ledger: { audited: 9, denied: [{ cell: 'x', reason: 'TOO_COMPLEX', outcome: 'KEPT' }] },
    };
    expect(notes(denied as ReleaseDocument).join()).toContain('would give them away: 1.');
  });

  it('takes an editor’s text in place of its own and marks it', () => {
    const report = buildReport(largeMarket, { ...options, prose: { background: 'Because of nothing'.slice(10) } });
    expect(report.sections.filter(({ isEdited }) => isEdited).map(({ id }) => id)).toEqual(['background']);
  });

  it.each([
    ['a claim that the release refuses', { summary: '[[MARKET|the market]]' }, 'claim-refused'],
    ['a section that is facts alone', { limits: 'There are none.' }, 'unknown-value'],
    ['a section that does not exist', { preface: 'Hello.' }, 'unknown-value'],
  ])('is not built with %s', (_, prose, code) => {
    expect(reportFaults(smallMarket, prose, 'en')[0]).toMatchObject({ code, section: Object.keys(prose)[0] });
    expect(() => buildReport(smallMarket, { ...options, prose })).toThrow('more than the release proves');
  });

  it.each([
    ['weights that do not sum to 100 %', { rubric: { ...smallMarket.rubric, dimensions: [] } }],
    ['questions', { methodCard: { ...smallMarket.methodCard, instrument: { versions: [], items: [] } } }],
    ['limits', { methodCard: { ...smallMarket.methodCard, limits: [] } }],
    ['a method version', { method: { ...smallMarket.method, version: '' } }],
  ])('is not built without %s', (_, change) => {
    expect(() => buildReport({ ...smallMarket, ...change }, options)).toThrow('without its method and rubric');
  });
});
