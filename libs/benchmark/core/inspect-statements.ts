import { canonicalJson, type Violation } from '#kernel';
import { claimsOf } from './describe-release.js';
import { brokenRules, bandBounds, isNear, isWithin, type Rule } from './inspect-vendor.js';
import type { ReleaseDocument } from './release-document.js';
import { isSponsored } from './sponsorship.js';

/** Changes, claims and the method card of a release, held against its own numbers. The document has its shape. */
export function inspectStatements(document: ReleaseDocument): Violation[] {
  return brokenRules([
    ...document.trend.flatMap((_, at) => trendRules(document, at)),
    ...claimRules(document),
    ...cardRules(document),
  ]);
}

/** The line of a vendor ends with the score of this release, or before it; a change is that to the point before. */
function trendRules({ trend, vendors, wave, rubric }: ReleaseDocument, t: number): Rule[] {
  const { vendor, points, reason, change, dimensions } = trend[t]!;
  const at = `/trend/${t}`;
  const observed = vendors.find(({ slug }) => slug === vendor)?.observed ?? null;
  const [before, now] = [points.at(-2), points.at(-1)];
  const isFrom = change === null || (before !== undefined && isNear(change.difference, now!.score - before.score));
  return [
    ...points.flatMap((point, p): Rule[] => {
      const held: Rule = [isWithin(point.score, point.ci95), `${at}/points/${p}/ci95`, 'outside-interval'];
      if (point.wave !== wave.slug) return [held];
      return [held, [observed !== null && isNear(observed, point.score), `${at}/points/${p}/score`, 'sum-differs']];
    }),
    [(reason === null) === (change !== null), `${at}/reason`, 'no-reason'],
    [isFrom, `${at}/change/difference`, 'sum-differs'],
    [
      dimensions.map(({ id }) => id).join() === rubric.dimensions.map(({ id }) => id).join(),
      `${at}/dimensions`,
      'other-rubric',
    ],
    ...[{ id: 'change', change }, ...dimensions].flatMap(({ id, change: own }): Rule[] =>
      own === null
        ? []
        : [
            [own.ci95 === null || isWithin(own.difference, own.ci95), `${at}/${id}`, 'outside-interval'],
            [
              own.isCredible === (own.verdict === 'BETTER' || own.verdict === 'WORSE'),
              `${at}/${id}`,
              'threshold-differs',
            ],
          ],
    ),
  ];
}

/**
 * Claims follow from the numbers. Of a reply promise the document tells a band only: where the band holds the
 * threshold, both answers may be right and the given one is taken.
 */
function claimRules(document: ReleaseDocument): Rule[] {
  const given = document.claims;
  const expected = claimsOf(document, (slug, severity) => {
    const promise = given.find(
      ({ type, subjects, metric }) => type === 'KEEPS_PROMISE' && subjects[0] === slug && metric === severity,
    );
    const companions = document.vendors.find((vendor) => vendor.slug === slug)?.companions;
    const band = companions?.firstReply.find((each) => each.severity === severity)?.orgBand ?? '0-9';
    return bandBounds(band)[promise?.allowed === true && promise.facts?.['channel'] !== 'PROBES' ? 1 : 0];
  });
  return [
    [given.length === expected.length, '/claims', 'claim-differs'],
    ...given.map((claim, at): Rule => {
      const isSame = expected[at] !== undefined && canonicalJson(claim) === canonicalJson(expected[at]);
      return [isSame, `/claims/${at}`, 'claim-differs'];
    }),
  ];
}

const same = (one: unknown, other: unknown, name: string): Rule => [
  canonicalJson(one) === canonicalJson(other),
  `/methodCard/${name}`,
  'card-differs',
];

/** The card repeats what the release says elsewhere. */
function cardRules(document: ReleaseDocument): Rule[] {
  const { methodCard: card, study, wave, method, vendors, rubric, quality } = document;
  return [
    same(card.sponsor, study.sponsor, 'sponsor'),
    same(card.isSponsored, isSponsored({ study, vendors }), 'isSponsored'),
    [
      !card.isSponsored || vendors.every(({ status }) => status !== 'RANKED'),
      '/methodCard/isSponsored',
      'ranked-with-reason',
    ],
    same(card.collected, { from: wave.opensAt, to: wave.closesAt }, 'collected'),
    same(card.methodVersion, method.version, 'methodVersion'),
    same(card.seed, method.seed, 'seed'),
    same(card.referenceMix, method.reference, 'referenceMix'),
    same(card.excluded, quality.excluded, 'excluded'),
    same(card.invitations, quality.invitations, 'invitations'),
    same(
      card.weights.declared,
      rubric.dimensions.map(({ id, weight }) => ({ id, weight })),
      'weights/declared',
    ),
    same(
      card.vendors,
      vendors.map(({ slug, orgBand, rakeLambda, provenance }) => ({ slug, orgBand, rakeLambda, provenance })),
      'vendors',
    ),
  ];
}
