import { CHANNEL_REASONS } from '../channel-reasons.js';
import type { ReleaseDocument } from '../release-document.js';
import type { ReleasedVendor } from '../released-vendor.js';
import type { ReleaseEffect } from './release-effect.js';

/** What is looked at before a result becomes public, in the order in which people read it. */
export const GATES = [
  'vendors',
  'names',
  'ranking',
  'coverage',
  'channels',
  'source-gap',
  'exclusions',
  'ledger',
  'independence',
  'fieldwork',
  'quotas',
  'review-queue',
  'quarantine',
  'since',
  'difference',
] as const;
export type GateId = (typeof GATES)[number];

/** `blocking`: nothing becomes public. `warning`: whoever approves says why it may, all the same. */
export type GateLevel = 'pass' | 'warning' | 'blocking';

/** One finding of a gate. */
export interface GateNote {
  readonly code: string;
  /** Vendor, number or quota it is about; null when it is about the whole. */
  readonly subject: string | null;
  /** What the sentence for `code` shows, in its order. */
  readonly figures: readonly (number | null)[];
}

export interface Gate {
  readonly id: GateId;
  readonly level: GateLevel;
  readonly notes: readonly GateNote[];
}

/** What the document does not say: how the work on the wave stands now. Counts are of answers. */
export interface GateFacts {
  /** null for a first release. */
  readonly effect: ReleaseEffect | null;
  /** Marked by a rule, and nobody has decided about them. */
  readonly undecided: number;
  /** Caught by a trap, and nobody has decided about them. */
  readonly quarantined: number;
  /** That count now, and that counted when the release was computed. */
  readonly countedNow: number;
  readonly countedThen: number;
  /** People may still answer. */
  readonly isOpen: boolean;
  readonly quotas: readonly { readonly subject: string | null; readonly taken: number; readonly places: number }[];
}

interface Subject extends GateFacts {
  readonly document: ReleaseDocument;
}

/** Holds a computed release against everything that may keep it from the public. */
export function releaseGates(document: ReleaseDocument, facts: GateFacts): readonly Gate[] {
  const subject = { ...facts, document };
  return GATES.map((id): Gate => {
    const { level, notes } = GATE[id](subject);
    return { id, level, notes };
  });
}

type Verdict = Omit<Gate, 'id'>;

const pass = (notes: readonly GateNote[] = []): Verdict => ({ level: 'pass', notes });
const unlessNone = (level: GateLevel, notes: readonly GateNote[]): Verdict => ({
  level: notes.length === 0 ? 'pass' : level,
  notes,
});
const note = (code: string, subject: string | null = null, figures: GateNote['figures'] = []): GateNote => ({
  code,
  subject,
  figures,
});

const GATE: Readonly<Record<GateId, (subject: Subject) => Verdict>> = {
  vendors: ({ document }) => {
    const shown = document.vendors.filter(isShown).length;
    const notes = [note('SHOWN', null, [shown, document.vendors.length])];
    // That nobody can be shown is a result, too.
    return { level: shown === 0 ? 'warning' : 'pass', notes };
  },
  names: ({ document }) =>
    unlessNone(
      'blocking',
      document.vendors.flatMap(({ slug, name }) => [
        ...(name['zh-CN'].trim() === '' ? [note('NO_CHINESE_NAME', slug)] : []),
        ...(name.en.trim() === '' ? [note('NO_ENGLISH_NAME', slug)] : []),
      ]),
    ),
  ranking: ({ document: { vendors, market } }) => {
    const unranked = vendors.filter(({ status }) => status !== 'RANKED');
    const notes = [
      note('RANKED', null, [vendors.length - unranked.length, vendors.length]),
      ...(market.reason === null ? [] : [note('NO_MARKET_STATEMENTS', market.reason)]),
      ...unranked.map(({ slug, reason }) => note(reason ?? 'NOT_RANKED', slug)),
    ];
    return { level: unranked.length === vendors.length ? 'warning' : 'pass', notes };
  },
  coverage: ({ document }) =>
    unlessNone(
      'warning',
      document.vendors.filter(lacksCoverage).map(({ slug, coveredWeight }) => note('COVERED', slug, [coveredWeight])),
    ),
  channels: ({ document }) => channelGate(document),
  'source-gap': ({ document }) =>
    unlessNone(
      'warning',
      document.vendors.flatMap(({ slug, sourceGap }) =>
        sourceGap !== null && excludesZero(sourceGap.ci95)
          ? [note('GAP', slug, [sourceGap.difference, ...sourceGap.ci95])]
          : [],
      ),
    ),
  exclusions: ({ document: { quality } }) =>
    unlessNone(
      'warning',
      quality.vendors.flatMap(({ vendor, responses, excluded, audit, p, unfiltered }) => [
        ...(audit ? [note('AUDIT', vendor, [total(excluded), responses, p])] : []),
        ...(unfiltered.differs ? [note('DIFFERS', vendor, [unfiltered.score])] : []),
      ]),
    ),
  ledger: ({ document: { ledger } }) => {
    const held = ledger.denied.filter(({ outcome }) => outcome !== 'WITHHELD');
    const notes = [
      note('AUDITED', null, [ledger.audited, ledger.denied.length]),
      ...some('WITHHELD', ledger.denied.length - held.length),
      ...held.map(({ cell, outcome }) => note(outcome, cell)),
    ];
    // A number beside the scores that is left out takes nothing from anybody; a vendor that is held back does.
    return { level: held.length === 0 ? 'pass' : 'warning', notes };
  },
  independence: ({ document }) => unlessNone('warning', document.methodCard.isSponsored ? [note('SPONSORED')] : []),
  fieldwork: ({ document: { quality }, isOpen }) => ({
    level: isOpen ? 'warning' : 'pass',
    notes: [note('ANSWERS', null, [quality.responses, quality.invitations]), ...(isOpen ? [note('OPEN')] : [])],
  }),
  quotas: ({ quotas }) => pass(quotas.map(({ subject, taken, places }) => note('TAKEN', subject, [taken, places]))),
  'review-queue': ({ undecided }) => unlessNone('warning', some('UNDECIDED', undecided)),
  quarantine: ({ quarantined }) => unlessNone('warning', some('WAITING', quarantined)),
  since: ({ countedNow, countedThen }) =>
    unlessNone('warning', countedNow === countedThen ? [] : [note('CHANGED', null, [countedThen, countedNow])]),
  difference: ({ effect }) => {
    if (effect === null) return pass([note('FIRST')]);
    const changes = effect.ranks.length + effect.scores.length;
    const notes = [note('RANKS', null, [effect.ranks.length]), note('SCORES', null, [effect.scores.length])];
    return changes === 0 ? { level: 'warning', notes: [note('NOTHING', null, [effect.since])] } : pass(notes);
  },
};

/** Which channels are heard beside the survey and why others are not. That two tell different stories needs a reason. */
function channelGate({ vendors, channels = [] }: ReleaseDocument): Verdict {
  const heard = (['P', 'T'] as const).flatMap((channel) => {
    const own = channels.filter((each) => each.channel === channel);
    const eligible = own.filter((each) => each.eligible).length;
    return own.length === 0 ? [] : [note(`HEARD_${channel}`, null, [eligible, own.length])];
  });
  const silent = vendors.flatMap(({ slug }) =>
    CHANNEL_REASONS.flatMap((reason) =>
      some(reason, channels.filter((each) => each.vendor === slug && each.reason === reason).length, slug),
    ),
  );
  const discordant = vendors.flatMap(({ slug, contradictions }) =>
    contradictions.map(({ criterion, channels: [one, other], gap }) =>
      note(`DISCORDANT_${one}${other}`, `${slug}/${criterion}`, [gap]),
    ),
  );
  return { level: discordant.length === 0 ? 'pass' : 'warning', notes: [...heard, ...silent, ...discordant] };
}

const isShown = ({ status }: ReleasedVendor): boolean => status !== 'SUPPRESSED';
const excludesZero = ([low, high]: readonly [number, number]): boolean => low > 0 || high < 0;
const total = (counts: readonly { readonly count: number }[]): number =>
  counts.reduce((sum, { count }) => sum + count, 0);
const some = (code: string, count: number, subject: string | null = null): GateNote[] =>
  count === 0 ? [] : [note(code, subject, [count])];

const COVERAGE = ['PARTIAL_COVERAGE', 'COVERAGE_SENSITIVE', 'INSUFFICIENT_COVERAGE'];
const lacksCoverage = ({ reason }: ReleasedVendor): boolean => reason !== null && COVERAGE.includes(reason);

/** Gates that nobody may step over. */
export const blockingGates = (gates: readonly Gate[]): readonly GateId[] =>
  gates.flatMap(({ id, level }) => (level === 'blocking' ? [id] : []));

/** Warnings without a reason to go on. Reasons are by gate. */
export const unacknowledged = (
  gates: readonly Gate[],
  reasons: Readonly<Partial<Record<string, string>>>,
): readonly GateId[] =>
  gates.flatMap(({ id, level }) => (level === 'warning' && (reasons[id] ?? '').trim() === '' ? [id] : []));
