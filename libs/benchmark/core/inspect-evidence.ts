import type { Violation } from '#kernel';
import { brokenRules, isNear, isWithin, type Rule } from './inspect-vendor.js';
import { recordsOf, releasedRatings } from './public-ratings.js';
import type { ReleaseDocument } from './release-document.js';

/** Everything a release says of evidence beside the questionnaire that cannot be. The document has its shape. */
export function inspectEvidence(document: ReleaseDocument): Violation[] {
  return brokenRules([
    ...shownRules(document),
    ...channelRules(document),
    ...attainmentRules(document),
    ...ratingRules(document),
    ...caseRules(document),
  ]);
}

/** Nothing is told of a vendor that is not shown. */
function shownRules({ vendors, channels = [], sla = [], ratings = [], cases = [] }: ReleaseDocument): Rule[] {
  const shown = new Set(vendors.flatMap(({ slug, status }) => (status === 'SUPPRESSED' ? [] : slug)));
  return Object.entries({ channels, sla, ratings, cases }).flatMap(([name, rows]) =>
    rows.map(({ vendor }, at): Rule => [shown.has(vendor), `/${name}/${at}`, 'suppressed-number']),
  );
}

/** A channel that decides a part of a score is heard on some criterion. */
function channelRules({ vendors, channels = [] }: ReleaseDocument): Rule[] {
  return [
    ...channels.map(({ eligible, reason }, at): Rule => [
      eligible === (reason === null),
      `/channels/${at}/reason`,
      'threshold-differs',
    ]),
    ...vendors.flatMap(({ slug, provenance }, v) =>
      (['P', 'T'] as const).map((channel): Rule => {
        const isHeard = channels.some((each) => each.vendor === slug && each.channel === channel && each.eligible);
        const decides = (provenance?.[channel] ?? 0) > 0;
        return [!decides || isHeard, `/vendors/${v}/provenance/${channel}`, 'threshold-differs'];
      }),
    ),
  ];
}

function attainmentRules({ sla = [] }: ReleaseDocument): Rule[] {
  return sla.flatMap(({ n, unanswered, attainment, ci95 }, at): Rule[] => [
    [n > 0 && unanswered <= n, `/sla/${at}/unanswered`, 'sum-differs'],
    [isWithin(attainment, ci95), `/sla/${at}/ci95`, 'outside-interval'],
  ]);
}

/** The figures of each vendor follow from the pages that are named. */
function ratingRules({ ratings = [] }: ReleaseDocument): Rule[] {
  const again = releasedRatings(recordsOf(ratings));
  return ratings.flatMap(({ vendor, mean, count, adjusted }, at): Rule[] => {
    const own = again[at];
    const isSame = own?.vendor === vendor && own.count === count && isNear(own.mean, mean);
    return [
      [isSame, `/ratings/${at}`, 'sum-differs'],
      [isNear(own?.adjusted ?? Number.NaN, adjusted), `/ratings/${at}/adjusted`, 'sum-differs'],
    ];
  });
}

/** One of each sentiment a vendor, and each case once. */
function caseRules({ cases = [] }: ReleaseDocument): Rule[] {
  return cases.flatMap(({ id, vendor, sentiment }, at): Rule[] => {
    const before = cases.slice(0, at);
    return [
      [before.every((each) => each.id !== id), `/cases/${at}/id`, 'case-twice'],
      [before.every((each) => each.vendor !== vendor || each.sentiment !== sentiment), `/cases/${at}`, 'not-balanced'],
    ];
  });
}
