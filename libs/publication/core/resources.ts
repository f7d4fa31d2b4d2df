import { QUOTE_BANDS } from '#benchmark/core';
import { LOCALES } from '#kernel';
import {
  companionExtra,
  companionExtraSchema,
  companionRows,
  companionSchema,
  companionTable,
} from './companion-rows.js';
import {
  caseRows,
  caseSchema,
  caseTable,
  channelRows,
  channelSchema,
  channelTable,
  PROBE_GROUPS,
  ratingRows,
  ratingSchema,
  ratingTable,
  slaRows,
  slaSchema,
  slaTable,
} from './evidence-rows.js';
import { momentExtra, momentExtraSchema, momentRows, momentSchema, momentTable } from './moment-rows.js';
import {
  claimRows,
  claimSchema,
  claimTable,
  methodologyExtra,
  methodologyExtraSchema,
  revisionRows,
  revisionSchema,
  revisionTable,
} from './other-rows.js';
import { pairRows, pairSchema, pairTable } from './pair-rows.js';
import { rankRows, rankSchema, rankTable } from './rank-rows.js';
import type { Reading, Table } from './reading.js';
import { fields, integer, list, orNull, type Properties, type Schema, text, truth } from './schema.js';
import { scoreRows, scoreSchema, scoreTable, STATUSES } from './score-rows.js';
import { LEVELS, MARGINS, segmentRows, segmentSchema, segmentTable } from './segment-rows.js';
import { trendExtra, trendExtraSchema, trendRows, trendSchema, trendTable } from './trend-rows.js';
import { keywordRows, keywordSchema, keywordTable, quoteRows, quoteSchema, quoteTable } from './word-rows.js';

/** Names of the filters a list may have; what they mean never depends on the list. */
export const FILTERS = [
  'vendor',
  'dimension',
  'status',
  'allowed',
  'margin',
  'level',
  'language',
  'band',
  'group',
] as const;
export type Filter = (typeof FILTERS)[number];

/** The values of filters whose lists no release changes. */
export const FILTER_VALUES = {
  status: STATUSES,
  allowed: ['true', 'false'],
  margin: MARGINS,
  level: LEVELS,
  language: LOCALES,
  band: QUOTE_BANDS,
  group: PROBE_GROUPS,
} as const;

export type ResourceName =
  | 'scores'
  | 'segments'
  | 'ranks'
  | 'moments'
  | 'pairs'
  | 'keywords'
  | 'quotes'
  | 'companions'
  | 'sla'
  | 'ratings'
  | 'cases'
  | 'channels'
  | 'trend'
  | 'claims'
  | 'methodology'
  | 'releases';

/** A row for each number, or a row for each thing that numbers are about. */
export type Layout = 'long' | 'wide';

/** A part of a release that has an address of its own. */
export interface Resource {
  readonly summary: string;
  readonly filters: readonly Filter[];
  /** null: there is nothing to list. */
  readonly rows: ((reading: Reading) => readonly object[]) | null;
  readonly row: Schema | null;
  readonly extra: (reading: Reading) => object;
  readonly extraSchema: Properties;
  /** The same as a flat table, and which of its columns say what a row is about; null where there is none. */
  readonly table: ((reading: Reading) => Table) | null;
  readonly keys: readonly string[];
  /** Which the table may be had in, its own first; and what becomes columns when a long one is made wide. */
  readonly layouts: readonly Layout[];
  readonly spread: string | null;
}

const none = { extra: () => ({}), extraSchema: {}, spread: null } as const;

export const RESOURCES: Readonly<Record<ResourceName, Resource>> = {
  scores: {
    ...none,
    summary: 'Scores with intervals: overall, by dimension and by criterion.',
    filters: ['vendor', 'dimension', 'status'],
    rows: scoreRows,
    row: scoreSchema,
    table: scoreTable,
    keys: ['vendor', 'status', 'reason', 'orgBand'],
    layouts: ['long', 'wide'],
    spread: 'dimension',
  },
  segments: {
    ...none,
    summary: 'Scores of parts of the customers, where enough organisations are in them.',
    filters: ['vendor', 'margin', 'level'],
    rows: segmentRows,
    row: segmentSchema,
    table: segmentTable,
    keys: ['vendor', 'margin', 'level', 'orgBand'],
    layouts: ['wide', 'long'],
  },
  ranks: {
    ...none,
    summary: 'Ranks as ranges: nobody is ranked without enough organisations and a reliable score.',
    filters: ['vendor', 'status'],
    rows: rankRows,
    row: rankSchema,
    extra: ({ document }) => ({ market: document.market, leadingGroup: document.leadingGroup }),
    extraSchema: {
      market: fields({
        rankedVendors: integer('Vendors with a rank', 8),
        organisationVendorPairs: integer('Organisations summed over the vendors', 733),
        marketStatementsAllowed: truth('Whether anything may be said of the market', true),
        reason: orNull(text('Why not', null)),
      }),
      leadingGroup: list('Vendors that may be first', text('Short name', 'aurora')),
    },
    table: rankTable,
    keys: ['vendor', 'status', 'reason', 'orgBand'],
    layouts: ['wide', 'long'],
  },
  moments: {
    ...none,
    summary: 'Means and covariances of the dimensions: enough to compute ranks again, with weights of your own.',
    filters: ['vendor', 'status'],
    rows: momentRows,
    row: momentSchema,
    extra: momentExtra,
    extraSchema: momentExtraSchema,
    table: momentTable,
    keys: ['vendor', 'status', 'dimension'],
    layouts: ['wide', 'long'],
  },
  pairs: {
    ...none,
    summary: 'Every pair of ranked vendors with a verdict that is corrected for chance.',
    filters: ['vendor', 'dimension'],
    rows: pairRows,
    row: pairSchema,
    table: pairTable,
    keys: ['dimension', 'a', 'b', 'verdict', 'robustness'],
    layouts: ['wide', 'long'],
  },
  keywords: {
    ...none,
    summary: 'Terms that set a vendor apart, by evidence and not by eye.',
    filters: ['vendor'],
    rows: keywordRows,
    row: keywordSchema,
    table: keywordTable,
    keys: ['vendor', 'term', 'moreOften', 'orgBand', 'z'],
    layouts: ['wide'],
  },
  quotes: {
    ...none,
    summary: 'Words of customers who agreed to be quoted: masked, reviewed and balanced.',
    filters: ['vendor', 'dimension', 'language', 'band'],
    rows: quoteRows,
    row: quoteSchema,
    table: quoteTable,
    keys: ['id', 'vendor', 'dimension', 'band', 'text', 'language', 'translation'],
    layouts: ['wide'],
  },
  companions: {
    ...none,
    summary: 'What stands beside the scores: recommendation, kept promises, provenance, exclusions, drivers.',
    filters: ['vendor'],
    rows: companionRows,
    row: companionSchema,
    extra: companionExtra,
    extraSchema: companionExtraSchema,
    table: companionTable,
    keys: ['vendor'],
    layouts: ['long', 'wide'],
    spread: 'measure',
  },
  sla: {
    ...none,
    summary: 'How soon vendors answered questions of our own, with those that nobody answered.',
    filters: ['vendor', 'group'],
    rows: slaRows,
    row: slaSchema,
    table: slaTable,
    keys: ['vendor', 'group', 'part', 'minutes'],
    layouts: ['wide', 'long'],
  },
  ratings: {
    ...none,
    summary: 'Stars of public sites, with where they are from: shown, never scored.',
    filters: ['vendor'],
    rows: ratingRows,
    row: ratingSchema,
    table: ratingTable,
    keys: ['vendor', 'source', 'url', 'day', 'mean', 'count', 'licence', 'adjusted'],
    layouts: ['wide'],
  },
  cases: {
    ...none,
    summary: 'Single cases from interviews, published stories, media and posts: masked and balanced.',
    filters: ['vendor', 'dimension'],
    rows: caseRows,
    row: caseSchema,
    table: caseTable,
    keys: ['id', 'vendor', 'kind', 'ground', 'source', 'url', 'day', 'text', 'dimension', 'sentiment'],
    layouts: ['wide'],
  },
  channels: {
    ...none,
    summary: 'Which channels beside the survey are heard on which criterion, and why others are not.',
    filters: ['vendor'],
    rows: channelRows,
    row: channelSchema,
    table: channelTable,
    keys: ['vendor', 'criterion', 'channel', 'eligible', 'reason'],
    layouts: ['wide'],
  },
  trend: {
    ...none,
    summary: 'Changes since the wave before, or why there are none to tell.',
    filters: ['vendor'],
    rows: trendRows,
    row: trendSchema,
    extra: trendExtra,
    extraSchema: trendExtraSchema,
    table: trendTable,
    keys: ['vendor'],
    layouts: ['long', 'wide'],
    spread: 'wave',
  },
  claims: {
    ...none,
    summary: 'Every sentence the method knows, allowed with its evidence or refused with a reason.',
    filters: ['vendor', 'allowed'],
    rows: claimRows,
    row: claimSchema,
    table: claimTable,
    keys: ['type', 'metric', 'allowed', 'reason', 'subjects'],
    layouts: ['wide'],
  },
  methodology: {
    ...none,
    summary: 'The method card, all settings, the rubric, and how the data came about.',
    filters: [],
    rows: null,
    row: null,
    extra: methodologyExtra,
    extraSchema: methodologyExtraSchema,
    table: null,
    keys: [],
    layouts: ['wide'],
  },
  releases: {
    ...none,
    summary: 'The revisions of this wave up to this one, with the reason for each.',
    filters: [],
    rows: revisionRows,
    row: revisionSchema,
    table: revisionTable,
    keys: ['revision', 'publishedAt', 'sha256', 'reason'],
    layouts: ['wide'],
  },
};

export const RESOURCE_NAMES = Object.keys(RESOURCES) as readonly ResourceName[];
export const isResourceName = (name: string): name is ResourceName => Object.hasOwn(RESOURCES, name);
