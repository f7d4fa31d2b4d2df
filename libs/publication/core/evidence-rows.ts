import { ATTAINMENT_MARGINS, CHANNEL_REASONS } from '#benchmark/core';
import { FINDING_GROUNDS, FINDING_KINDS, SENTIMENTS } from '#evidence/core';
import { fields, integer, number, orNull, range, type Schema, text, truth, word } from './schema.js';
import type { Reading, Table } from './reading.js';
import { ends } from './score-rows.js';

/** What our own questions to vendors are told apart by. */
export const PROBE_GROUPS: readonly string[] = ATTAINMENT_MARGINS;

export const slaSchema: Schema = fields({
  vendor: text('Short name of the vendor', 'aurora'),
  group: word('What our questions are told apart by', 'severity', PROBE_GROUPS),
  part: text('Which of them: a severity, a time slot, a time zone, or `all`', 'urgent'),
  minutes: integer('The promise', 30),
  n: integer('Questions, each followed to four times the promise for its gravity', 16),
  unanswered: integer('Of these, no person has answered yet', 3),
  attainment: number('Share 0 to 1 answered in time, by Kaplan and Meier', 0.45),
  ci95: range('95 % interval', [0.24, 0.72]),
});

/** How soon vendors answered questions of our own. Releases of before have none, nor those without probes. */
export const slaRows = ({ document }: Reading) =>
  (document.sla ?? []).map(({ vendor, margin, level, minutes, n, unanswered, attainment, ci95 }) => ({
    vendor,
    group: margin,
    part: level,
    minutes,
    n,
    unanswered,
    attainment,
    ci95,
  }));

export const slaTable = (reading: Reading): Table =>
  slaRows(reading).map(({ ci95, ...row }) => ({ ...row, ...ends(ci95, 'ci95') }));

export const ratingSchema: Schema = fields({
  vendor: text('Short name of the vendor', 'aurora'),
  source: text('The site', 'App Store'),
  url: text('The page', 'https://stars.example/aurora'),
  day: text('When it was read', '2026-11-01'),
  mean: number('Stars 1 to 5', 4.2),
  count: integer('Ratings', 120),
  licence: text('What the site allows', 'CC BY 4.0'),
  adjusted: number('Stars of all pages of the vendor, pulled towards the market by so much as few prove little', 4.1),
});

/** Stars of public sites: shown with where they are from, never scored. */
export const ratingRows = ({ document }: Reading) =>
  (document.ratings ?? []).flatMap(({ vendor, adjusted, pages }) =>
    pages.map(({ source, url, day, mean, count, licence }) => ({
      vendor,
      source,
      url,
      day,
      mean,
      count,
      licence,
      adjusted,
    })),
  );

export const ratingTable = (reading: Reading): Table => ratingRows(reading);

export const caseSchema: Schema = fields({
  id: text('The same in every revision', 'f-1'),
  vendor: text('Short name of the vendor', 'aurora'),
  kind: word('Where it comes from', 'case', FINDING_KINDS),
  ground: word('Why it may be shown', 'public', FINDING_GROUNDS),
  source: text('Who or what it is from', 'Head of engineering, online education'),
  url: orNull(text('Where it can be read; null for interviews', 'https://school.example/story')),
  day: text('Of the interview or publication', '2026-09-01'),
  text: text('The words, masked', 'An engineer joined our call within twenty minutes.'),
  dimension: orNull(text('What it is about; null where it is about none', 'D1')),
  sentiment: word('As two coders read it', 'favourable', SENTIMENTS),
});

/** Single cases: none of them stands for all customers. At most one of each sentiment a vendor. */
export const caseRows = ({ document }: Reading) =>
  (document.cases ?? []).map(({ id, vendor, kind, ground, source, url, day, text: words, dimension, sentiment }) => ({
    id,
    vendor,
    kind,
    ground,
    source,
    url,
    day,
    text: words,
    dimension,
    sentiment,
  }));

export const caseTable = (reading: Reading): Table => caseRows(reading);

export const channelSchema: Schema = fields({
  vendor: text('Short name of the vendor', 'aurora'),
  criterion: text('The criterion', 'c11'),
  channel: word('Probes (P) or tickets (T)', 'P', ['P', 'T']),
  eligible: truth('Whether it is heard', true),
  reason: orNull(word('Why it is not', 'TOO_FEW', CHANNEL_REASONS)),
});

/** Which channels beside the survey are heard on which criterion. */
export const channelRows = ({ document }: Reading) =>
  (document.channels ?? []).map(({ vendor, criterion, channel, eligible, reason }) => ({
    vendor,
    criterion,
    channel,
    eligible,
    reason,
  }));

export const channelTable = (reading: Reading): Table => channelRows(reading);
