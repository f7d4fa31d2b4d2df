import type { Violation } from '#kernel';
import { inspectEvidence } from './inspect-evidence.js';
import { inspectVoices } from './inspect-quotes.js';
import { inspectStatements } from './inspect-statements.js';
import { inspectSupplements } from './inspect-supplements.js';
import { bandBounds, brokenRules, inspectVendor, isNear, isWithin, type Rule } from './inspect-vendor.js';
import { marketStatement } from './market-statement.js';
import type { ReleaseDocument } from './release-document.js';
import { checkReleaseShape } from './release-shape.js';
import { byStanding, type ReleasedVendor } from './released-vendor.js';

/**
 * Everything a release says that cannot be, whoever signed it: a number where there may be none, a rank or an
 * interval out of bounds, a threshold or the market gate passed over, parts that contradict each other. Empty when
 * there is nothing. Any value may be given.
 */
export function inspectRelease(value: unknown): Violation[] {
  const shape = checkReleaseShape(value);
  if (shape.length > 0) return shape;
  const document = value as ReleaseDocument;
  return [
    ...document.vendors.flatMap((vendor, at) => inspectVendor(document, vendor, `/vendors/${at}`)),
    ...brokenRules([
      ...orderRules(document),
      ...marketRules(document),
      ...comparisonRules(document),
      ...robustnessRules(document),
      ...qualityRules(document),
    ]),
    ...inspectSupplements(document),
    ...inspectStatements(document),
    ...inspectVoices(document),
    ...inspectEvidence(document),
  ];
}

const rankedOf = ({ vendors }: ReleaseDocument): readonly ReleasedVendor[] =>
  vendors.filter(({ status }) => status === 'RANKED');

function orderRules(document: ReleaseDocument): Rule[] {
  const { vendors, leadingGroup, method } = document;
  const slugs = vendors.map(({ slug }) => slug);
  const order = vendors.toSorted(byStanding).map(({ slug }) => slug);
  const leading = rankedOf(document).filter(({ rankRange }) => rankRange?.[0] === 1);
  return [
    [new Set(slugs).size === slugs.length, '/vendors', 'vendor-twice'],
    [slugs.join() === order.join(), '/vendors', 'order-differs'],
    [
      leadingGroup.toSorted().join() ===
        leading
          .map(({ slug }) => slug)
          .toSorted()
          .join(),
      '/leadingGroup',
      'rank-bounds',
    ],
    [method.version === method.config.version, '/method/version', 'other-method'],
  ];
}

function marketRules(document: ReleaseDocument): Rule[] {
  const { market, vendors, method } = document;
  const { rankedVendors, organisationVendorPairs } = market;
  const expected = marketStatement(rankedVendors, organisationVendorPairs, method.config);
  const shown = vendors.filter(({ status }) => status !== 'SUPPRESSED').map(({ orgBand }) => bandBounds(orgBand));
  const bounds = [0, 1].map((end) => shown.reduce((sum, band) => sum + band[end]!, 0)) as [number, number];
  return [
    [rankedVendors === rankedOf(document).length, '/market/rankedVendors', 'market-gate'],
    [isWithin(organisationVendorPairs, bounds), '/market/organisationVendorPairs', 'market-gate'],
    [
      market.marketStatementsAllowed === expected.marketStatementsAllowed,
      '/market/marketStatementsAllowed',
      'market-gate',
    ],
    [market.reason === expected.reason, '/market/reason', 'market-gate'],
  ];
}

/** Only ranked vendors are compared, by the scores that are published. */
function comparisonRules(document: ReleaseDocument): Rule[] {
  const { comparisons, versusMarket } = document;
  const ranked = new Map(rankedOf(document).map((vendor) => [vendor.slug, vendor]));
  const pairs = comparisons.flatMap(({ metric, pairs: own }, m) =>
    own.flatMap(({ a, b, difference, ci95 }, p): Rule[] => {
      const at = `/comparisons/${m}/pairs/${p}`;
      const [one, other] = [scoreIn(ranked.get(a), metric), scoreIn(ranked.get(b), metric)];
      if (one === null || other === null) return [[false, at, 'not-ranked']];
      return [
        [isNear(difference, one - other), `${at}/difference`, 'sum-differs'],
        [ci95 === null || isWithin(difference, ci95), `${at}/ci95`, 'outside-interval'],
      ];
    }),
  );
  return [
    ...pairs,
    ...versusMarket.map(({ vendor }, v): Rule => [ranked.has(vendor), `/versusMarket/${v}`, 'not-ranked']),
  ];
}

function scoreIn(vendor: ReleasedVendor | undefined, metric: string): number | null {
  if (metric === 'overall') return vendor?.observed ?? null;
  return vendor?.dimensions.find(({ id }) => id === metric)?.score ?? null;
}

function robustnessRules(document: ReleaseDocument): Rule[] {
  const ranked = new Map(rankedOf(document).map(({ slug, observed }) => [slug, observed]));
  return document.robustness.map(({ ahead, behind }, at): Rule => {
    const [one, other] = [ranked.get(ahead) ?? null, ranked.get(behind) ?? null];
    return [one !== null && other !== null && one >= other, `/robustness/${at}`, 'not-ranked'];
  });
}

function qualityRules({ quality }: ReleaseDocument): Rule[] {
  const { sources, vendorInvitedShare, responses } = quality;
  const total = sources.reduce((sum, { share }) => sum + share, 0);
  const invited = sources.find(({ source }) => source === 'vendor_invited')?.share ?? 0;
  return [
    [responses === 0 || isNear(total, 1), '/quality/sources', 'sum-differs'],
    [isNear(vendorInvitedShare ?? 0, invited), '/quality/vendorInvitedShare', 'sum-differs'],
  ];
}
