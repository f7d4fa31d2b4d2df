import type { ReactNode } from 'react';
import { countText, differenceIntervalText, differenceText, scoreText, shareText } from '../chart/score-text.js';
import type { benchmarkWords } from '../messages/benchmark.js';
import type { BenchmarkVendor, DataQuality } from './benchmark-model.js';
import type { View } from './view.js';

/** What the overall score is made of. */
export function WeightsBox({ view: { page, say } }: { readonly view: View }) {
  const heaviest = Math.max(...page.dimensions.map(({ weight }) => weight), 0.01);
  return (
    <section className="card weights">
      <h2>{say('weightsTitle')}</h2>
      <ul className="bars">
        {page.dimensions.map(({ id, name, weight }) => (
          <li key={id}>
            <span>
              {name[page.locale]} <b>{shareText(weight)}</b>
            </span>
            <svg className="bar" width="100%" height="6" aria-hidden="true">
              <rect className="track" width="100%" height="6" rx="3" />
              <rect className="fill" width={`${Math.round((weight / heaviest) * 100)}%`} height="6" rx="3" />
            </svg>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the numbers rest on, always in sight. */
export function QualityBox({ view: { page, say } }: { readonly view: View }) {
  const { quality, market } = page;
  return (
    <section className="card quality" id="quality">
      <h2>{say('qualityTitle')}</h2>
      <dl className="facts">
        <Fact term={say('responses')}>{responsesText(quality, say)}</Fact>
        <Fact term={say('pairs')}>{countText(market.organisationVendorPairs)}</Fact>
        <Fact term={say('sourceMix')}>{mixText(quality, say)}</Fact>
        <Fact term={say('vendorInvited')}>{invitedText(quality, say)}</Fact>
        <Fact term={say('excluded')}>{excludedText(quality, say)}</Fact>
        <Fact term={say('channels')}>{say(isSurveyOnly(page.vendors) ? 'channelsAll' : 'channelsMixed')}</Fact>
        {quality.missingShare !== undefined && <Fact term={say('missing')}>{shareText(quality.missingShare)}</Fact>}
        {quality.medianMinutes !== undefined && (
          <Fact term={say('medianTime')}>{say('minutes', { minutes: scoreText(quality.medianMinutes) })}</Fact>
        )}
      </dl>
    </section>
  );
}

export function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Probes and tickets are behind some scores only where there were any. */
const isSurveyOnly = (vendors: readonly BenchmarkVendor[]): boolean =>
  vendors.every(({ channels }) => channels === undefined || channels.S === 1);

type SayBenchmark = View['say'];

function responsesText({ responses, invitations }: DataQuality, say: SayBenchmark): string {
  if (!invitations) return countText(responses);
  return say('responseRate', {
    responses: countText(responses),
    invitations: countText(invitations),
    share: shareText(responses / invitations),
  });
}

const SOURCES: Readonly<Record<string, keyof typeof benchmarkWords>> = {
  independent: 'sourceIndependent',
  vendor_invited: 'sourceVendorInvited',
  partner: 'sourcePartner',
  community: 'sourceCommunity',
};

function mixText({ sources }: DataQuality, say: SayBenchmark): string {
  if (sources.length === 0) return '—';
  return sources
    .map(({ source, share }) => `${say(SOURCES[source] ?? 'sourceOther')} ${shareText(share)}`)
    .join(say('listComma'));
}

function invitedText({ vendorInvitedShare, sourceGap }: DataQuality, say: SayBenchmark): string {
  if (vendorInvitedShare === null) return '—';
  const share = shareText(vendorInvitedShare);
  if (!sourceGap) return say('invitedNoGap', { share });
  const interval = sourceGap.ci95 ? ` ${differenceIntervalText(sourceGap.ci95)}` : '';
  return say('invitedGap', { share, gap: `${differenceText(sourceGap.difference)}${interval}` });
}

const EXCLUSIONS: Readonly<Record<string, keyof typeof benchmarkWords>> = {
  SOFT_FLAGS: 'excludedSoft',
  ATTENTION_FAIL: 'excludedAttention',
  DUPLICATE: 'excludedDuplicate',
  VENDOR_STAFF: 'excludedStaff',
  RESELLER: 'excludedReseller',
  BOT: 'excludedBot',
  NOT_A_RECENT_USER: 'excludedNoUser',
  OPEN_LINK: 'excludedOpenLink',
  BY_HAND: 'excludedByHand',
  WITHDRAWN: 'excludedWithdrawn',
};

function excludedText({ excluded, responses }: DataQuality, say: SayBenchmark): string {
  const count = excluded.reduce((sum, reason) => sum + reason.count, 0);
  if (count === 0) return say('excludedNone');
  const reasons = excluded
    .toSorted((a, b) => b.count - a.count)
    .map(({ reason, count }) => `${say(EXCLUSIONS[reason] ?? 'excludedOther')} ${countText(count)}`)
    .join(say('listComma'));
  return say('excludedShare', { share: shareText(count / (responses + count)), reasons });
}
