import type { ReleaseDocument, ReleasedClaim } from '#benchmark/core';
import type { Locale } from '#kernel';
import { reportWords } from './report-words.js';
import { type Sentences, sentencesIn } from './sentences.js';

const OVERALL = 'overall';
/** Vendors that one sentence may list; beyond that it says less instead of more. */
const MOST_NAMED = 4;
const MOST_TERMS = 2;

/** A section's text as the release itself carries it, as prose for `parseProse`; empty where only tables speak. */
export function defaultProse(release: ReleaseDocument, section: string, locale: Locale): string {
  const say = sentencesIn(locale);
  const dimension = release.rubric.dimensions.find(({ id }) => section === `dimension-${id}`);
  if (dimension) return paragraphs([aboutDimension(release, dimension.id, say)], locale);
  const make = SECTIONS[section];
  return make ? paragraphs(make(release, say, locale), locale) : '';
}

const SPACE: Readonly<Record<Locale, string>> = { 'zh-CN': '', en: ' ' };

const paragraphs = (texts: readonly (string | readonly string[])[], locale: Locale): string =>
  texts
    .map((text) => (typeof text === 'string' ? text : text.filter((each) => each !== '').join(SPACE[locale])))
    .filter((text) => text !== '')
    .join('\n\n');

type Make = (release: ReleaseDocument, say: Sentences, locale: Locale) => readonly (string | readonly string[])[];

const SECTIONS: Readonly<Record<string, Make>> = {
  summary: (release, say) => [
    [say.who(release.vendors.length === 1), aboutTop(release, say), aboutWidest(release, say)],
    [...aboutChanges(release, say, 1), say.caution],
  ],
  background: (_release, say) => [say.sponsor, say.purpose],
  method: (_release, say) => [say.collected, say.weighing],
  overall: (release, say) => [[aboutTop(release, say)], aboutNeighbours(release, say)],
  promises: (release, say, locale) => aboutPromises(release, say, locale),
  keywords: (release, say) => aboutKeywords(release, say),
  changes: (release, say) => [aboutChanges(release, say, Infinity)],
  conclusions: (release, say) => [
    aboutTop(release, say),
    [aboutGap(release, say), aboutWidest(release, say)],
    [aboutEnabling(release, say), aboutDrivers(release, say)],
  ],
};

const allowed = ({ claims }: ReleaseDocument, type: string): readonly ReleasedClaim[] =>
  claims.filter((claim) => claim.allowed && claim.type === type);

function aboutTop(release: ReleaseDocument, say: Sentences): string {
  if (allowed(release, 'MARKET').length === 0) return say.noRanks;
  const [leader] = allowed(release, 'LEADS');
  if (leader) return say.leads(leader.subjects[0]!);
  const group = allowed(release, 'LEADING_GROUP').map(({ subjects }) => subjects[0]!);
  return group.length === 0 || group.length > MOST_NAMED
    ? say.noOrder
    : say.group(group, isAnySeparated(release, group));
}

/** The joint set of ranks asks more than a test of one pair, so a pair inside the group may be told apart. */
const isAnySeparated = (release: ReleaseDocument, group: readonly string[]): boolean =>
  group.some((best) => group.some((worst) => betterThan(release, best, worst, OVERALL) !== undefined));

function aboutWidest(release: ReleaseDocument, say: Sentences): string {
  const [widest] = allowed(release, 'WIDEST_DIFFERENCE');
  return widest
    ? say.widest(widest.metric, String(widest.facts!['best']), String(widest.facts!['worst']))
    : say.noWidest;
}

function aboutChanges(release: ReleaseDocument, say: Sentences, most: number): readonly string[] {
  if (release.trend.every(({ change }) => change === null)) return [say.notCompared];
  const improved = allowed(release, 'IMPROVED').toSorted((a, b) => pointsOf(b) - pointsOf(a));
  if (improved.length === 0) return [say.noChange];
  const shown = improved.slice(0, most);
  return shown.map((claim) => say.improved(claim.subjects[0]!, claim.metric, pointsOf(claim)));
}

const pointsOf = ({ facts }: ReleasedClaim): number => Number(facts?.['difference'] ?? 0);

/** Ranked vendors and what is proven between neighbours in the order of the list. */
function aboutNeighbours(release: ReleaseDocument, say: Sentences): readonly string[] {
  const ranked = rankedOf(release);
  return ranked.slice(1).flatMap((worst, at) => {
    const claim = betterThan(release, ranked[at]!, worst, OVERALL);
    return claim ? say.better(ranked[at]!, worst, pointsOf(claim), claim.facts!['robustToWeights'] === true) : [];
  });
}

const rankedOf = ({ vendors }: ReleaseDocument): string[] =>
  vendors.filter(({ status }) => status === 'RANKED').map(({ slug }) => slug);

const betterThan = (release: ReleaseDocument, best: string, worst: string, metric: string): ReleasedClaim | undefined =>
  allowed(release, 'BETTER_THAN').find(
    ({ subjects, metric: own }) => own === metric && subjects[0] === best && subjects[1] === worst,
  );

/** Nobody is proven better than them: one alone, a few that nothing separates, or all. Then the two ends. */
function aboutDimension(release: ReleaseDocument, dimension: string, say: Sentences): string[] {
  const claims = allowed(release, 'BETTER_THAN').filter(({ metric }) => metric === dimension);
  const ranked = rankedOf(release);
  if (claims.length === 0) return [say.noContrastOn(dimension)];
  const beaten = new Set(claims.map(({ subjects }) => subjects[1]!));
  const top = ranked.filter((vendor) => !beaten.has(vendor));
  const widest = claims.toSorted((a, b) => pointsOf(b) - pointsOf(a))[0]!;
  const contrast = say.contrastOn(widest.subjects[0]!, widest.subjects[1]!, dimension, pointsOf(widest));
  return [aboutTopOf(release, top, dimension, say), contrast];
}

function aboutTopOf(release: ReleaseDocument, top: readonly string[], dimension: string, say: Sentences): string {
  const [only, ...others] = top;
  if (only === undefined) return '';
  if (others.length > 0) {
    const ends = endsOf(release, top, dimension);
    if (!ends) return '';
    return top.length > MOST_NAMED ? say.manyUndecidedOn(ends, dimension) : say.undecidedOn(top, ends, dimension);
  }
  const behind = rankedOf(release)
    .filter((vendor) => betterThan(release, only, vendor, dimension))
    .slice(0, MOST_NAMED);
  return behind.length === 0 ? '' : say.aloneOn(only, behind, dimension);
}

/** The pair among these whose difference is largest, the higher one first; undefined where none was compared. */
function endsOf(
  { comparisons }: ReleaseDocument,
  among: readonly string[],
  metric: string,
): readonly [string, string] | undefined {
  const pairs = comparisons.find((one) => one.metric === metric)?.pairs ?? [];
  const [widest] = pairs
    .filter(({ a, b, ci95 }) => ci95 !== null && among.includes(a) && among.includes(b))
    .toSorted((one, other) => Math.abs(other.difference) - Math.abs(one.difference));
  if (!widest) return undefined;
  return widest.difference >= 0 ? [widest.a, widest.b] : [widest.b, widest.a];
}

function aboutPromises(release: ReleaseDocument, say: Sentences, locale: Locale): readonly string[] {
  const kept = allowed(release, 'KEEPS_PROMISE');
  if (kept.length === 0) return [say.noPromises];
  const { severities } = reportWords(locale);
  const between: Readonly<Record<Locale, string>> = { 'zh-CN': '；', en: '; ' };
  const end: Readonly<Record<Locale, string>> = { 'zh-CN': '。', en: '.' };
  return ['general', 'business', 'urgent']
    .map((severity) => kept.filter(({ metric }) => metric === severity))
    .filter((claims) => claims.length > 0)
    .map(
      (claims) =>
        claims
          .map(({ subjects, metric }) => say.promise(subjects[0]!, metric, severities[metric]!))
          .join(between[locale]) + end[locale],
    );
}

function aboutKeywords(release: ReleaseDocument, say: Sentences): readonly string[] {
  const said = allowed(release, 'CUSTOMERS_SAY').filter(({ metric }) => isPlain(metric));
  if (said.length === 0) return [say.noKeywords];
  return release.vendors.flatMap(({ slug }) =>
    [true, false].flatMap((isMore) => {
      const terms = said
        .filter(({ subjects, facts }) => subjects[0] === slug && facts!['moreOften'] === isMore)
        .map(({ metric }) => metric)
        .slice(0, MOST_TERMS);
      return terms.length === 0 ? [] : [say.says(slug, terms, isMore)];
    }),
  );
}

/** A term with digits or marks is left to the table: in a sentence it would read as a number, or as markup. */
const isPlain = (term: string): boolean => !/[\p{N}{}[\]|.:]/u.test(term);

function aboutGap(release: ReleaseDocument, say: Sentences): string {
  if (allowed(release, 'GAP_WIDENS').length > 0) return say.gapGrows;
  const status = release.gap?.status;
  return status === 'NOT_SHOWN' ? say.gapUnproven : say.gapUnknown;
}

/** Proactive service is the last dimension of the built-in rubric; with another rubric there is nothing to say. */
function aboutEnabling(release: ReleaseDocument, say: Sentences): string {
  const enabling = release.rubric.dimensions.find(({ id }) => id === 'D5');
  if (!enabling || release.trend.every(({ change }) => change === null)) return '';
  const improved = allowed(release, 'IMPROVED').filter(({ metric }) => metric === enabling.id);
  return improved.length === 0
    ? say.enablingUnproven(enabling.id)
    : say.enabling(
        enabling.id,
        improved.map(({ subjects }) => subjects[0]!),
      );
}

function aboutDrivers({ drivers }: ReleaseDocument, say: Sentences): string {
  const shares = (drivers?.dimensions ?? []).filter(({ share }) => share !== null);
  if (drivers?.status !== 'OK' || shares.length === 0) return say.noDrivers;
  return say.drivers(shares.toSorted((a, b) => b.share! - a.share!).map(({ id }) => id));
}
