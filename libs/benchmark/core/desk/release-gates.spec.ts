import { describe, expect, it } from '@jest/globals';
import { computeRelease } from '../compute-release.js';
import type { ReleaseDocument } from '../release-document.js';
import { aReleaseInput } from '../testing/release-input.js';
import { blockingGates, type GateFacts, type GateId, GATES, releaseGates, unacknowledged } from './release-gates.js';

const { document } = computeRelease(aReleaseInput(), 'a'.repeat(64));
type Vendor = ReleaseDocument['vendors'][number];

const QUIET: GateFacts = {
  effect: null,
  undecided: 0,
  quarantined: 0,
  countedNow: 64,
  countedThen: 64,
  isOpen: false,
  quotas: [],
};
const gate = (id: GateId, given: Partial<ReleaseDocument> = {}, facts: Partial<GateFacts> = {}) =>
  releaseGates({ ...document, ...given }, { ...QUIET, ...facts }).find((one) => one.id === id);
const vendorsWith = (change: Partial<Vendor>) => ({
  vendors: document.vendors.map((vendor) => (vendor.slug === 'aurora' ? { ...vendor, ...change } : vendor)),
});
const everyVendor = (change: Partial<Vendor>) => ({
  vendors: document.vendors.map((vendor) => ({ ...vendor, ...change })),
});
const excluded = (change: object) => ({
  quality: {
    ...document.quality,
    vendors: [
      {
        vendor: 'aurora',
        responses: 30,
        excluded: [{ reason: 'SPEED', count: 7 }],
        flagged: [],
        p: 0.0047,
        audit: false,
        unfiltered: { score: null, ci95: null, reason: 'LEDGER', differs: null },
        ...change,
      },
    ],
  } as ReleaseDocument['quality'],
});

describe('releaseGates', () => {
  it('looks at everything, in one order', () => {
    expect(releaseGates(document, QUIET).map(({ id }) => id)).toEqual(GATES);
  });

  it('lets a plain first release pass but for what a small market makes of it', () => {
    const stopped = releaseGates(document, QUIET).filter(({ level }) => level !== 'pass');
    expect(stopped).toEqual([]);
    expect(gate('ranking')?.notes.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['RANKED', 'NO_MARKET_STATEMENTS', 'BELOW_K']),
    );
  });

  it.each([
    ['vendors', 'nobody can be shown', everyVendor({ status: 'SUPPRESSED' }), {}, 'SHOWN', 'warning'],
    [
      'names',
      'a name is missing in Chinese',
      vendorsWith({ name: { 'zh-CN': ' ', en: 'A' } }),
      {},
      'NO_CHINESE_NAME',
      'blocking',
    ],
    [
      'names',
      'a name is missing in English',
      vendorsWith({ name: { 'zh-CN': '极光', en: '' } }),
      {},
      'NO_ENGLISH_NAME',
      'blocking',
    ],
    [
      'ranking',
      'nobody is ranked',
      everyVendor({ status: 'PUBLISHED_UNRANKED', reason: null }),
      {},
      'NOT_RANKED',
      'warning',
    ],
    ['ranking', 'the market is large enough', { market: { ...document.market, reason: null } }, {}, 'RANKED', 'pass'],
    [
      'coverage',
      'criteria are missing',
      vendorsWith({ reason: 'PARTIAL_COVERAGE', coveredWeight: 0.6 }),
      {},
      'COVERED',
      'warning',
    ],
    [
      'source-gap',
      'guests of the vendor answer otherwise',
      vendorsWith({ sourceGap: { difference: 9, ci95: [4, 14] } }),
      {},
      'GAP',
      'warning',
    ],
    [
      'channels',
      'a channel is heard and another is not',
      {
        channels: [
          { vendor: 'aurora', criterion: 'c11', channel: 'P', eligible: true, reason: null },
          { vendor: 'aurora', criterion: 'c11', channel: 'T', eligible: false, reason: 'NOT_VERIFIED' },
        ],
      },
      {},
      'NOT_VERIFIED',
      'pass',
    ],
    [
      'channels',
      'two channels tell different stories',
      vendorsWith({ contradictions: [{ criterion: 'c11', channels: ['S', 'P'], gap: 24, z: 4.8 }] }),
      {},
      'DISCORDANT_SP',
      'warning',
    ],
    [
      'source-gap',
      'they answer worse',
      vendorsWith({ sourceGap: { difference: -9, ci95: [-14, -4] } }),
      {},
      'GAP',
      'warning',
    ],
    ['exclusions', 'one vendor lost more than chance takes', excluded({ audit: true }), {}, 'AUDIT', 'warning'],
    [
      'exclusions',
      'the score without exclusions is another',
      excluded({ unfiltered: { score: 60, ci95: [55, 65], reason: null, differs: true } }),
      {},
      'DIFFERS',
      'warning',
    ],
    [
      'ledger',
      'a number would give somebody away',
      {
        ledger: { audited: 9, denied: [{ cell: 'aurora/overall', reason: 'LINEAR_DISCLOSURE', outcome: 'KEPT' }] },
      },
      {},
      'KEPT',
      'warning',
    ],
    [
      'independence',
      'a vendor paid for it',
      { methodCard: { ...document.methodCard, isSponsored: true } },
      {},
      'SPONSORED',
      'warning',
    ],
    ['fieldwork', 'people may still answer', {}, { isOpen: true }, 'OPEN', 'warning'],
    ['quotas', 'places are left', {}, { quotas: [{ subject: 'aurora', taken: 3, places: 9 }] }, 'TAKEN', 'pass'],
    ['review-queue', 'answers wait for a decision', {}, { undecided: 4 }, 'UNDECIDED', 'warning'],
    ['quarantine', 'caught answers wait', {}, { quarantined: 2 }, 'WAITING', 'warning'],
    ['since', 'answers have come in', {}, { countedNow: 65 }, 'CHANGED', 'warning'],
    [
      'difference',
      'a revision changes nothing',
      {},
      { effect: { since: 1, ranks: [], scores: [], unchanged: 4 } },
      'NOTHING',
      'warning',
    ],
  ] as const)('%s: %s', (id, _, given, facts, code, level) => {
    const found = gate(id, given, facts);
    expect([found?.level, found?.notes.map((note) => note.code)]).toEqual([level, expect.arrayContaining([code])]);
  });

  it('has nothing against a gap that may be chance, nor against a few ordinary exclusions', () => {
    expect(gate('source-gap', vendorsWith({ sourceGap: { difference: 2, ci95: [-4, 8] } }))?.level).toBe('pass');
    expect(gate('exclusions', excluded({}))?.level).toBe('pass');
  });

  it('lets a number be left out that the ledger refuses, and counts such numbers', () => {
    const withheld = { cell: 'aurora/unfiltered', reason: 'LINEAR_DISCLOSURE', outcome: 'WITHHELD' } as const;
    expect(gate('ledger', { ledger: { audited: 9, denied: [withheld, withheld] } })).toEqual({
      id: 'ledger',
      level: 'pass',
      notes: [
        { code: 'AUDITED', subject: null, figures: [9, 2] },
        { code: 'WITHHELD', subject: null, figures: [2] },
      ],
    });
  });

  it('tells how much a revision changes', () => {
    const moved = { vendor: 'aurora', before: null, after: null };
    const effect = { since: 1, ranks: [moved], scores: [moved, moved], unchanged: 1 };
    expect(gate('difference', {}, { effect })).toEqual({
      id: 'difference',
      level: 'pass',
      notes: [
        { code: 'RANKS', subject: null, figures: [1] },
        { code: 'SCORES', subject: null, figures: [2] },
      ],
    });
  });
});

describe('whoever approves', () => {
  const nameless = everyVendor({ status: 'SUPPRESSED', name: { 'zh-CN': '', en: 'A' } });
  const gates = releaseGates({ ...document, ...nameless }, { ...QUIET, undecided: 1 });

  it('cannot step over a gate that blocks', () => {
    expect(blockingGates(gates)).toEqual(['names']);
  });

  it('gives a reason for each warning, and one of blanks is none', () => {
    expect(unacknowledged(gates, {})).toEqual(['vendors', 'ranking', 'review-queue']);
    expect(unacknowledged(gates, { vendors: 'known', ranking: 'known', 'review-queue': '  ' })).toEqual([
      'review-queue',
    ]);
    expect(unacknowledged(gates, { vendors: 'known', ranking: 'known', 'review-queue': 'looked at' })).toEqual([]);
  });
});
