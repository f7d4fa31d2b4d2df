import { describe, expect, it } from '@jest/globals';
import { aReading } from '../testing/a-reading.js';
import { badgeOf, type BadgeState, badgeSvg } from './badge.js';

const { document } = aReading();
const fresh = { now: new Date('2027-02-01T00:00:00Z'), isSuperseded: false };
const market = (isAllowed: boolean) => ({ ...document.market, marketStatementsAllowed: isAllowed });
const open = { ...document, market: market(true) };
const ranked: BadgeState = { kind: 'ranked', wave: '2026Q4', rank: [1, 2], of: 8 };

describe('a badge', () => {
  it('says the range of ranks of a vendor that has one', () => {
    expect(badgeOf(open, 'aurora', fresh)).toMatchObject({ kind: 'ranked', wave: '2026Q4', of: 2 });
  });

  it.each(['cirrus', 'dusk'])('says of %s, which may not be ranked, that it is listed', (vendor) => {
    expect(badgeOf(open, vendor, fresh)).toEqual({ kind: 'listed', wave: '2026Q4' });
  });

  it('ranks nobody where nothing may be said of the market', () => {
    expect(badgeOf({ ...document, market: market(false) }, 'aurora', fresh)).toEqual({
      kind: 'listed',
      wave: '2026Q4',
    });
  });

  it('is none for a vendor the release does not know', () => {
    expect(badgeOf(open, 'nobody', fresh)).toBeNull();
  });

  it.each([
    ['a later wave is out', { ...fresh, isSuperseded: true }, 'expired'],
    ['a year is over', { ...fresh, now: new Date('2028-01-05T08:00:00Z') }, 'expired'],
    ['a year is nearly over', { ...fresh, now: new Date('2028-01-05T07:59:59Z') }, 'ranked'],
  ] as const)('when %s is %s', (_, time, kind) => {
    expect(badgeOf(open, 'aurora', time)).toMatchObject({ kind });
  });

  it.each([
    [ranked, 'zh-CN', '第 1–2 位 / 8 · 2026Q4'],
    [{ ...ranked, rank: [3, 3] }, 'en', 'rank 3 of 8 · 2026Q4'],
    [{ kind: 'listed', wave: '2026Q4' }, 'zh-CN', '已参评 · 2026Q4'],
    [{ kind: 'expired', wave: '2025Q4' }, 'en', 'expired · 2025Q4'],
  ] as const)('is drawn in words: %j, %s', (state, locale, words) => {
    const svg = badgeSvg(state, { locale, theme: 'light' });
    expect(svg).toContain(`>${words}</text>`);
    expect(svg).toMatch(/role="img" aria-label="Fairmark/);
    expect(svg).not.toContain('<style>');
    if (state.kind !== 'ranked') expect(svg).not.toMatch(/rank|位/);
  });

  it('is dark where that is asked for, or where the reader’s system is', () => {
    expect(badgeSvg(ranked, { locale: 'en', theme: 'dark' })).toContain('fill="#7db8f5"');
    const auto = badgeSvg(ranked, { locale: 'en', theme: 'auto' });
    expect(auto).toContain('prefers-color-scheme:dark');
    expect(auto).toContain('fill="#0b5cad"');
  });
});
