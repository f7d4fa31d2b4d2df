import { fields, integer, list, map, orNull, type Schema, text, truth } from './schema.js';
import type { Reading, Table } from './reading.js';

export const claimSchema: Schema = fields({
  type: text('Which sentence of the catalogue', 'MARKET'),
  subjects: list('Vendors it is about', text('Short name', 'aurora')),
  metric: text('`overall`, a dimension, or what else it is about', 'overall'),
  allowed: truth('Whether it may be said', true),
  reason: orNull(text('Why not', null)),
  facts: orNull({
    type: 'object',
    description: 'What the sentence may use; null when it is refused',
    additionalProperties: { type: ['number', 'string', 'boolean', 'null'] },
    examples: [{ rankedVendors: 8, organisationVendorPairs: 733 }],
  }),
});

/** Every sentence the method knows, held against the release. */
export const claimRows = ({ document }: Reading) =>
  document.claims.map(({ type, subjects, metric, allowed, reason, facts }) => ({
    type,
    subjects,
    metric,
    allowed,
    reason,
    facts,
  }));

export const claimTable = (reading: Reading): Table =>
  claimRows(reading).map(({ type, metric, allowed, reason, subjects }) => ({
    type,
    metric,
    allowed,
    reason,
    subjects: subjects.join(' '),
  }));

export const revisionSchema: Schema = fields({
  revision: integer('Counts from 1', 1),
  publishedAt: text('When it became public', '2026-11-20T02:00:00.000Z', { format: 'date-time' }),
  sha256: text('Hash of the release', '64f431321f6c138864687c3a859e6a73102b18a960d2660300c9f2eb87f27fc8'),
  reason: text('Why it was made', 'First look while the wave is still open'),
  askedBy: orNull(text('Who wanted it', 'team')),
  changed: text('What is different from the revision before; empty in a first one', ''),
  effect: orNull({
    type: 'object',
    description: 'What that did to scores and ranks; null in a first revision',
    additionalProperties: true,
  }),
  withdrawn: orNull({
    ...fields({
      at: text('When', '2026-12-01T08:00:00.000Z', { format: 'date-time' }),
      reason: text('Why', 'A list of contacts was counted twice'),
    }),
    description: 'Its numbers are no longer served; its hash stays',
  }),
});

export const revisionRows = ({ history }: Reading) =>
  history.map(({ revision, publishedAt, sha256, reason, askedBy, changed, effect, withdrawn }) => ({
    revision,
    publishedAt,
    sha256,
    reason,
    askedBy,
    changed,
    effect,
    withdrawn,
  }));

export const revisionTable = (reading: Reading): Table =>
  revisionRows(reading).map(({ revision, publishedAt, sha256, reason, askedBy, changed, withdrawn }) => ({
    revision,
    publishedAt,
    sha256,
    reason,
    askedBy,
    changed,
    withdrawnAt: withdrawn?.at ?? null,
    withdrawalReason: withdrawn?.reason ?? null,
  }));

const open = (description: string): Schema => ({ type: 'object', description, additionalProperties: true });

export const methodologyExtraSchema = {
  card: open('Who asked whom, when, how, and what must not be concluded'),
  method: open('Version, all settings, seed, reference mix'),
  rubric: open('Dimensions with weights, and their criteria'),
  quality: open('Answers, sources, exclusions'),
  sponsor: map(
    'Who paid, by language',
    { type: 'string' },
    { en: 'Fairmark demo team', 'zh-CN': 'Fairmark 演示研究组' },
  ),
  collected: fields({
    from: text('First day', '2026-10-01T00:00:00.000Z', { format: 'date-time' }),
    to: text('Last day', '2026-12-31T00:00:00.000Z', { format: 'date-time' }),
  }),
};

export const methodologyExtra = ({ document: { methodCard, method, rubric, quality, study, wave } }: Reading) => ({
  card: methodCard,
  method,
  rubric,
  quality,
  sponsor: study.sponsor,
  collected: { from: wave.opensAt, to: wave.closesAt },
});
