import { dayText, shareText } from '../chart/score-text.js';
import { Fact } from './side-boxes.js';
import type { View } from './view.js';

/** What the numbers mean and by which rules they were published: part of the page, not of a footnote. */
export function MethodBox({ view: { page, say } }: { readonly view: View }) {
  const { method, release, market, locale } = page;
  return (
    <section className="card method" id="method">
      <h2>{say('methodTitle')}</h2>
      <dl className="facts wide">
        <Fact term={say('methodVersion')}>{release.methodVersion}</Fact>
        {method.collectedFrom && method.collectedTo && (
          <Fact term={say('collected')}>{`${dayText(method.collectedFrom)} – ${dayText(method.collectedTo)}`}</Fact>
        )}
        <Fact term={say('intervalTerm')}>{say('intervalLabel')}</Fact>
        <Fact term={say('thresholdTerm')}>
          {say('thresholds', {
            publish: method.organisationsToPublish,
            rank: method.organisationsToRank,
            effective: method.effectiveToRank,
            independent: method.independentToRank,
            reliability: method.reliabilityToRank.toFixed(2),
          })}
        </Fact>
        <Fact term={say('oneVoteTerm')}>{say('oneVote', { cap: shareText(method.vendorInvitedCap) })}</Fact>
        <Fact term={say('scoreTerm')}>{say('scoreMeaning')}</Fact>
        <Fact term={say('reliability')}>{say('reliabilityMeaning')}</Fact>
        <Fact term={say('verdictTerm')}>{say('verdictMeaning', { points: method.minimumDifference })}</Fact>
        <Fact term={say('marketTerm')}>
          {say(market.statementsAllowed ? 'marketAllowed' : 'marketRefused', {
            ranked: market.rankedVendors,
            pairs: market.organisationVendorPairs,
          })}
        </Fact>
        <Fact term={say('sponsorTerm')}>{method.sponsor ? method.sponsor[locale] : say('sponsorNone')}</Fact>
        {method.seed && (
          <Fact term={say('seed')}>
            <code>{method.seed}</code>
          </Fact>
        )}
      </dl>
      <p className="limits">{say('limits')}</p>
    </section>
  );
}
