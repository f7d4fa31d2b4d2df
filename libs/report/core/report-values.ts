import { collectionEnd, type ReleaseDocument, type ReleasedVendor } from '#benchmark/core';
import type { Locale } from '#kernel';
import {
  countText,
  dayText,
  differenceIntervalText,
  differenceText,
  intervalText,
  rankText,
  scoreText,
  shareText,
} from '#pages';
import { type Severity, SLA_MINUTES } from '#statistics';
import type { Value } from './prose.js';

/** A value of a report as it is printed, and where it stands in the release. */
export interface BoundValue {
  readonly text: string;
  /** JSON Pointer (RFC 6901) into the release document; null for a name. */
  readonly pointer: string | null;
  /** The table of the report that holds it. */
  readonly table: string | null;
}

type Resolve = (release: ReleaseDocument, of: readonly string[], locale: Locale) => BoundValue | null;

const OVERALL = 'overall';

/** Ids of the report's tables, which numbers link to. */
export const TABLE = {
  scores: 'table-scores',
  rubric: 'table-rubric',
  vendors: 'table-vendors',
  method: 'table-method',
  pairs: 'table-pairs',
  promises: 'table-promises',
  probes: 'table-probes',
  cases: 'table-cases',
  changes: 'table-changes',
  drivers: 'table-drivers',
  keywords: 'table-keywords',
  criteria: 'table-criteria',
} as const;

export const dimensionTable = (id: string): string => `table-${id}`;

const VALUES: Readonly<Record<string, Resolve>> = {
  vendor: (release, [slug = ''], locale) => name(release.vendors.find((one) => one.slug === slug)?.name[locale]),
  dimension: (release, [id = ''], locale) => name(release.rubric.dimensions.find((one) => one.id === id)?.name[locale]),
  criterion: (release, [id = ''], locale) =>
    name(release.rubric.dimensions.flatMap(({ criteria }) => criteria).find((one) => one.id === id)?.name[locale]),
  study: ({ study }, _of, locale) => name(study.title[locale]),
  sponsor: ({ study }, _of, locale) => name(study.sponsor[locale]),
  wave: ({ wave }) => name(wave.slug.toUpperCase()),
  from: ({ wave }) => number(dayText(wave.opensAt), '/wave/opensAt', TABLE.method),
  to: (release) => {
    const { at, pointer } = collectionEnd(release);
    return number(dayText(at), pointer, TABLE.method);
  },
  method: ({ method }) => number(method.version, '/method/version', TABLE.method),
  revision: ({ revision }) => number(String(revision), '/revision', TABLE.method),
  responses: ({ quality }) => number(countText(quality.responses), '/quality/responses', TABLE.method),
  invitations: ({ quality }) => number(countText(quality.invitations), '/quality/invitations', TABLE.method),
  responseShare: ({ quality: { responses, invitations } }) =>
    invitations === 0 ? null : number(shareText(responses / invitations), '/quality/responses', TABLE.method),
  minutes: ({ quality: { medianMinutes } }) =>
    medianMinutes === null ? null : number(scoreText(medianMinutes), '/quality/medianMinutes', TABLE.method),
  excluded: ({ quality }) =>
    number(countText(quality.excluded.reduce((sum, { count }) => sum + count, 0)), '/quality/excluded', TABLE.method),
  sourceShare: ({ quality }, [source = '']) => {
    const at = quality.sources.findIndex((one) => one.source === source);
    return at < 0 ? null : number(shareText(quality.sources[at]!.share), `/quality/sources/${at}/share`, TABLE.method);
  },
  shown: ({ vendors }) =>
    number(String(vendors.filter(({ status }) => status !== 'SUPPRESSED').length), '/vendors', TABLE.vendors),
  ranked: ({ market }) => number(String(market.rankedVendors), '/market/rankedVendors', TABLE.vendors),
  pairs: ({ market }) =>
    number(countText(market.organisationVendorPairs), '/market/organisationVendorPairs', TABLE.vendors),
  groupSize: ({ leadingGroup }) => number(String(leadingGroup.length), '/leadingGroup', TABLE.scores),
  weight: ({ rubric }, [id = '']) => {
    const at = rubric.dimensions.findIndex((one) => one.id === id);
    return at < 0
      ? null
      : number(shareText(rubric.dimensions[at]!.weight), `/rubric/dimensions/${at}/weight`, TABLE.rubric);
  },
  score: (release, of) => {
    const found = scoreAt(release, of);
    return found && number(scoreText(found.score), found.pointer, found.table);
  },
  interval: (release, of) => {
    const found = scoreAt(release, of);
    return found?.ci95 ? number(intervalText(found.ci95), found.intervalPointer, found.table) : null;
  },
  rank: ({ vendors }, [slug = '']) => {
    const at = vendors.findIndex((one) => one.slug === slug);
    const range = vendors[at]?.rankRange ?? null;
    return range && number(rankText(range), `/vendors/${at}/rankRange`, TABLE.scores);
  },
  organisations: ({ vendors }, [slug = '']) => {
    const at = vendors.findIndex((one) => one.slug === slug);
    return at < 0 ? null : number(bandText(vendors[at]!.orgBand), `/vendors/${at}/orgBand`, TABLE.vendors);
  },
  difference: (release, of) => {
    const found = pairAt(release, of);
    return found && number(scoreText(Math.abs(found.difference)), found.pointer, found.table);
  },
  differenceInterval: (release, of) => {
    const found = pairAt(release, of);
    return found && number(intervalText(found.ci95), found.pointer, found.table);
  },
  promise: (release, of) => {
    const found = promiseAt(release, of);
    return found && number(shareText(found.score), found.pointer.score, found.table);
  },
  promiseInterval: (release, of) => {
    const found = promiseAt(release, of);
    return found && number(`${shareText(found.ci95[0])}–${shareText(found.ci95[1])}`, found.pointer.ci95, found.table);
  },
  mentions: ({ keywords }, [slug = '', term = '']) => {
    const k = keywords.findIndex(({ vendor }) => vendor === slug);
    const t = keywords[k]?.terms.findIndex((one) => one.term === term) ?? -1;
    const band = keywords[k]?.terms[t]?.orgBand;
    return band === undefined ? null : number(bandText(band), `/keywords/${k}/terms/${t}/orgBand`, TABLE.keywords);
  },
  change: (release, of) => {
    const found = changeAt(release, of);
    return found && number(differenceText(found.difference), `${found.pointer}/difference`, TABLE.changes);
  },
  changeInterval: (release, of) => {
    const found = changeAt(release, of);
    return found && number(differenceIntervalText(found.ci95), `${found.pointer}/ci95`, TABLE.changes);
  },
  driver: ({ drivers }, [id = '']) => {
    const at = drivers?.dimensions.findIndex((one) => one.id === id) ?? -1;
    const share = drivers?.dimensions[at]?.share ?? null;
    return share === null ? null : number(shareText(share), `/drivers/dimensions/${at}/share`, TABLE.drivers);
  },
  explained: ({ drivers }) =>
    drivers?.r2 == null ? null : number(shareText(drivers.r2), '/drivers/r2', TABLE.drivers),
  slope: ({ gap }) =>
    gap?.correctedSlope == null ? null : number(scoreText(gap.correctedSlope), '/gap/correctedSlope', null),
};

/** Names of everything that may stand between double braces. */
export const VALUE_NAMES: readonly string[] = Object.keys(VALUES);

/** What a value is in this release; null when it is unknown or not published. */
export function boundValue(release: ReleaseDocument, { name: key, of }: Value, locale: Locale): BoundValue | null {
  return Object.hasOwn(VALUES, key) ? VALUES[key]!(release, of, locale) : null;
}

const name = (text: string | undefined): BoundValue | null =>
  text === undefined ? null : { text, pointer: null, table: null };

const number = (text: string, pointer: string, table: string | null): BoundValue => ({ text, pointer, table });

/** "100+" is printed as it is, "20-49" with a dash of ranges. */
export const bandText = (band: string): string => band.replace('-', '–');

function scoreAt({ vendors }: ReleaseDocument, [slug = '', metric = OVERALL]: readonly string[]) {
  const at = vendors.findIndex((one) => one.slug === slug);
  const vendor = vendors[at];
  if (!vendor) return null;
  if (metric === OVERALL) {
    const { benchmarkScore: score, ci95 } = vendor;
    const pointer = `/vendors/${at}/benchmarkScore`;
    return score === null
      ? null
      : { score, ci95, pointer, intervalPointer: `/vendors/${at}/ci95`, table: TABLE.scores };
  }
  return partAt(vendor, at, metric);
}

function partAt(vendor: ReleasedVendor, at: number, metric: string) {
  for (const kind of ['dimensions', 'criteria'] as const) {
    const index = vendor[kind].findIndex(({ id }) => id === metric);
    const { score = null, ci95 = null } = vendor[kind][index] ?? {};
    if (score === null) continue;
    const pointer = `/vendors/${at}/${kind}/${index}`;
    const table = kind === 'dimensions' ? dimensionTable(metric) : TABLE.criteria;
    return { score, ci95, pointer: `${pointer}/score`, intervalPointer: `${pointer}/ci95`, table };
  }
  return null;
}

function pairAt({ comparisons }: ReleaseDocument, [a = '', b = '', metric = OVERALL]: readonly string[]) {
  const m = comparisons.findIndex((one) => one.metric === metric);
  const pairs = comparisons[m]?.pairs ?? [];
  const at = pairs.findIndex((pair) => (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a));
  const pair = pairs[at];
  if (!pair?.ci95) return null;
  // Printed as "by x points", so from the side of the one that scores more.
  const ci95 = pair.difference >= 0 ? pair.ci95 : ([-pair.ci95[1], -pair.ci95[0]] as const);
  const table = metric === OVERALL ? TABLE.pairs : dimensionTable(metric);
  return { difference: pair.difference, ci95, pointer: `/comparisons/${m}/pairs/${at}/difference`, table };
}

/** As customers ticked it, or as probes found it where the claim rests on these. */
function promiseAt(release: ReleaseDocument, of: readonly string[]) {
  const [slug, severity] = of;
  const claim = release.claims.find(
    ({ type, subjects, metric }) => type === 'KEEPS_PROMISE' && subjects[0] === slug && metric === severity,
  );
  return claim?.facts?.['channel'] === 'PROBES' ? probedPromise(release, of) : tickedPromise(release, of);
}

function tickedPromise({ vendors }: ReleaseDocument, [slug, severity]: readonly string[]) {
  const v = vendors.findIndex((one) => one.slug === slug);
  const promises = vendors[v]?.companions?.firstReply ?? [];
  const at = promises.findIndex((one) => one.severity === severity);
  const promise = promises[at];
  if (!promise || promise.score === null || promise.ci95 === null) return null;
  const pointer = `/vendors/${v}/companions/firstReply/${at}`;
  return {
    score: promise.score,
    ci95: promise.ci95,
    pointer: { score: `${pointer}/score`, ci95: `${pointer}/ci95` },
    table: TABLE.promises,
  };
}

function probedPromise({ sla = [] }: ReleaseDocument, [slug, severity]: readonly string[]) {
  const at = sla.findIndex(
    ({ vendor, margin, level, minutes }) =>
      vendor === slug && margin === 'severity' && level === severity && minutes === SLA_MINUTES[level as Severity],
  );
  const found = sla[at];
  if (!found) return null;
  return {
    score: found.attainment,
    ci95: found.ci95,
    pointer: { score: `/sla/${at}/attainment`, ci95: `/sla/${at}/ci95` },
    table: TABLE.probes,
  };
}

function changeAt({ trend }: ReleaseDocument, [slug, metric = OVERALL]: readonly string[]) {
  const t = trend.findIndex((one) => one.vendor === slug);
  const own = trend[t];
  if (!own) return null;
  const d = own.dimensions.findIndex(({ id }) => id === metric);
  const [change, pointer] =
    metric === OVERALL
      ? [own.change, `/trend/${t}/change`]
      : [own.dimensions[d]?.change, `/trend/${t}/dimensions/${d}/change`];
  return change?.ci95 ? { difference: change.difference, ci95: change.ci95, pointer } : null;
}
