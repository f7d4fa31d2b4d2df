import type { Violation } from '#kernel';
import { bandBounds, brokenRules, isNear, isWithin, type Rule } from './inspect-vendor.js';
import type { Provenance } from './fuse-vendors.js';
import type { ReleaseDocument } from './release-document.js';
import type { ReleasedCompanion, ReleasedVendor } from './released-vendor.js';

/** Everything a release says beside scores, ranks and comparisons that cannot be. The document has its shape. */
export function inspectSupplements(document: ReleaseDocument): Violation[] {
  return brokenRules([
    ...document.vendors.flatMap((vendor, at) => vendorRules(document, vendor, `/vendors/${at}`)),
    ...document.quality.vendors.flatMap((_, at) => exclusionRules(document, at)),
    ...reliabilityRules(document),
    ...driverRules(document),
    ...gapRules(document),
    ...keywordRules(document),
  ]);
}

function vendorRules({ method: { config } }: ReleaseDocument, vendor: ReleasedVendor, at: string): Rule[] {
  const { companions, provenance, richer } = vendor;
  if (companions === null || provenance === null)
    return [[vendor.status === 'SUPPRESSED', `${at}/companions`, 'no-companions']];
  const share = [0, 1] as const;
  return [
    ...companionRules(companions.nps, [-100, 100], config.kPublish, `${at}/companions/nps`),
    ...companionRules(companions.topBox, share, config.kPublish, `${at}/companions/topBox`),
    ...companions.firstReply.flatMap((each, r) =>
      companionRules(each, share, config.kPublish, `${at}/companions/firstReply/${r}`),
    ),
    ...provenanceRules(provenance, config.ticketCap, `${at}/provenance`),
    ...(richer === null ? [] : provenanceRules(richer.provenance, config.ticketCap, `${at}/richer/provenance`)),
  ];
}

/** A number has no reason against it, an interval around it and enough organisations behind it. */
function companionRules(
  { score, se, ci95, orgBand, reason }: ReleasedCompanion,
  bounds: readonly [number, number],
  kPublish: number,
  at: string,
): Rule[] {
  if (score === null || se === null || ci95 === null || orgBand === null) {
    const isEmpty = score === null && se === null && ci95 === null && orgBand === null;
    return [[isEmpty && reason !== null, at, 'suppressed-number']];
  }
  return [
    [reason === null, `${at}/reason`, 'suppressed-number'],
    [isWithin(score, bounds), `${at}/score`, 'score-bounds'],
    [isWithin(score, ci95), `${at}/ci95`, 'outside-interval'],
    [bandBounds(orgBand)[1] >= kPublish, `${at}/orgBand`, 'below-threshold'],
  ];
}

const provenanceRules = ({ S, P, T }: Provenance, ticketCap: number, at: string): Rule[] => [
  [isNear(S + P + T, 1), at, 'sum-differs'],
  [T <= ticketCap + 1e-9, `${at}/T`, 'below-threshold'],
];

function exclusionRules({ quality, vendors, method: { config } }: ReleaseDocument, at: number): Rule[] {
  const { vendor: slug, responses, excluded, p, audit, unfiltered } = quality.vendors[at]!;
  const vendor = vendors.find((each) => each.slug === slug);
  const pointer = `/quality/vendors/${at}`;
  const total = excluded.reduce((sum, { count }) => sum + count, 0);
  const { score, ci95, reason, differs } = unfiltered;
  const isWhole = (score === null) === (reason !== null) && (score === null) === (ci95 === null);
  const isFar = score !== null && Math.abs((vendor?.observed ?? Number.NaN) - score) > config.bothScores;
  return [
    [vendor !== undefined && vendor.status !== 'SUPPRESSED', pointer, 'suppressed-number'],
    [total <= responses, `${pointer}/excluded`, 'sum-differs'],
    [(p !== null && p < config.exclusionAudit) === audit, `${pointer}/audit`, 'threshold-differs'],
    [isWhole && (score === null) === (differs === null), `${pointer}/unfiltered`, 'suppressed-number'],
    [(total === 0) === (reason === 'NONE_EXCLUDED'), `${pointer}/unfiltered/reason`, 'threshold-differs'],
    [differs === null || differs === isFar, `${pointer}/unfiltered/differs`, 'threshold-differs'],
  ];
}

function reliabilityRules({ reliability, rubric, method: { config } }: ReleaseDocument): Rule[] {
  const wanted = rubric.dimensions.map(({ id }) => id).join();
  return [
    [reliability.map(({ id }) => id).join() === wanted, '/reliability', 'other-rubric'],
    ...reliability.flatMap(({ alpha, omega, belowFloor }, at): Rule[] => [
      [alpha === null || alpha <= 1, `/reliability/${at}/alpha`, 'score-bounds'],
      [omega === null || isWithin(omega, [0, 1]), `/reliability/${at}/omega`, 'score-bounds'],
      [
        belowFloor === (alpha === null ? null : alpha < config.reliabilityFloor),
        `/reliability/${at}/belowFloor`,
        'threshold-differs',
      ],
    ]),
  ];
}

/** Shares are of all that is explained. */
function driverRules({ drivers, rubric }: ReleaseDocument): Rule[] {
  if (drivers === null) return [];
  const { status, dimensions, r2 } = drivers;
  const isKnown = status === 'OK' || status === 'SINGULAR' || status === 'TOO_MANY_PREDICTORS';
  if (!isKnown) return [[dimensions.length === 0 && r2 === null, '/drivers', 'suppressed-number']];
  const shares = dimensions.flatMap(({ share }) => share ?? []);
  const wanted = rubric.dimensions.map(({ id }) => id).join();
  return [
    [dimensions.map(({ id }) => id).join() === wanted, '/drivers/dimensions', 'other-rubric'],
    [r2 !== null && isWithin(r2, [0, 1]), '/drivers/r2', 'score-bounds'],
    [
      shares.length === 0 ||
        isNear(
          shares.reduce((sum, share) => sum + share, 0),
          1,
        ),
      '/drivers/dimensions',
      'sum-differs',
    ],
  ];
}

const isAbove = (bound: number | null, least: number): boolean => bound !== null && bound > least;

function gapRules({ gap, method }: ReleaseDocument): Rule[] {
  if (gap === null) return [];
  const { status, reason, vendors, tau, tauCi95, correctedSlopeLower, sdRatioLower } = gap;
  const isGrowing = isAbove(correctedSlopeLower, 0) && isAbove(sdRatioLower, 1);
  const isProven = vendors >= method.config.gapVendors && isGrowing;
  const spread = method.tau2 === null ? null : Math.sqrt(method.tau2);
  return [
    [(status === 'CROSS_SECTION_ONLY') === (reason !== null), '/gap/reason', 'threshold-differs'],
    [(status === 'SHOWN') === isProven, '/gap/status', 'threshold-differs'],
    [(tau === null) === (spread === null) && isNear(tau ?? 0, spread ?? 0), '/gap/tau', 'sum-differs'],
    [tauCi95 === null || (tau !== null && isWithin(tau, tauCi95)), '/gap/tauCi95', 'outside-interval'],
  ];
}

function keywordRules({ keywords, vendors, method: { config } }: ReleaseDocument): Rule[] {
  return keywords.flatMap(({ vendor: slug, terms }, k): Rule[] => {
    const vendor = vendors.find((each) => each.slug === slug);
    return [
      [vendor !== undefined && vendor.status !== 'SUPPRESSED', `/keywords/${k}`, 'suppressed-number'],
      ...terms.flatMap(({ moreOften, orgBand, z }, t): Rule[] => [
        [bandBounds(orgBand)[0] >= config.keywordOrgs, `/keywords/${k}/terms/${t}/orgBand`, 'below-threshold'],
        [z === 0 || z > 0 === moreOften, `/keywords/${k}/terms/${t}/moreOften`, 'threshold-differs'],
      ]),
    ];
  });
}
