import { isDay } from '#distribution/core';
import type { Violation } from '#kernel';
import { isPublicUrl } from './public-voice.js';

export const FINDING_KINDS = ['interview', 'case', 'media', 'post'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** Why it may be used: who was asked agreed in writing, or it stands where anybody can read it. */
export const FINDING_GROUNDS = ['written-consent', 'public'] as const;
export type FindingGround = (typeof FINDING_GROUNDS)[number];

/** What somebody said of a vendor outside the questionnaire: it gives quotes and cases, never a score. */
export interface FindingInput {
  readonly vendor: string;
  readonly kind: FindingKind;
  readonly ground: FindingGround;
  /** Who or what it is from, as it may be shown: “head of engineering, online education”. */
  readonly source: string;
  /** Where it can be read; null for interviews. */
  readonly url: string | null;
  /** `YYYY-MM-DD` of the interview or publication. */
  readonly day: string;
  /** Masked before anybody but its collector sees it. */
  readonly text: string;
  /** Who agreed to what, when and how; null where it is public anyway. */
  readonly consent: string | null;
}

export const FINDING_LIMITS = { source: 200, text: 4_000, consent: 500 } as const;

/** Violations point into the finding. An interview rests on consent, everything else on a public page. */
export function checkFinding(
  { vendor, kind, ground, source, url, day, text, consent }: FindingInput,
  { vendors, today }: { readonly vendors: readonly string[]; readonly today: string },
): readonly Violation[] {
  const checks: readonly (readonly [boolean, string, string])[] = [
    [vendors.includes(vendor), '/vendor', 'unknown-vendor'],
    [source.trim() !== '' && source.length <= FINDING_LIMITS.source, '/source', 'required'],
    [isDay(day), '/day', 'not-a-day'],
    [!isDay(day) || day <= today, '/day', 'in-the-future'],
    [text.trim() !== '' && text.length <= FINDING_LIMITS.text, '/text', 'required'],
    [ground !== 'written-consent' || (consent ?? '').trim() !== '', '/consent', 'required'],
    [(consent ?? '').length <= FINDING_LIMITS.consent, '/consent', 'too-long'],
    [kind !== 'interview' || ground === 'written-consent', '/ground', 'consent-needed'],
    [ground !== 'public' || isPublicUrl(url), '/url', 'not-a-url'],
    [url === null || isPublicUrl(url), '/url', 'not-a-url'],
  ];
  const found = checks.flatMap(([holds, pointer, code]) => (holds ? [] : [{ pointer, code }]));
  return found.filter(({ pointer }, index) => found.findIndex((other) => other.pointer === pointer) === index);
}

export const SENTIMENTS = ['critical', 'mixed', 'favourable'] as const;
export type Sentiment = (typeof SENTIMENTS)[number];

/** What one coder made of a finding. */
export interface Coding {
  /** Dimension of the rubric; null where it speaks of none. */
  readonly dimension: string | null;
  readonly sentiment: Sentiment;
}

/** What two coders made of it together; null as long as they differ and nobody has decided. */
export function settledCoding(first: Coding, second: Coding, decided: Coding | null = null): Coding | null {
  if (decided !== null) return decided;
  return first.dimension === second.dimension && first.sentiment === second.sentiment ? first : null;
}
