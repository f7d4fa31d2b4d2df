import { shareText } from '../chart/score-text.js';
import type { evidenceWords } from '../messages/evidence.js';
import type { Say } from '../messages/say.js';
import type { ChannelShares } from './evidence-model.js';

export type SayEvidence = Say<typeof evidenceWords>;

const CHANNELS = ['S', 'P', 'T'] as const;

/** `survey 91 %, scenario probes 9 %`; only channels that are behind the score. */
export function sharesText(shares: ChannelShares, say: SayEvidence): string {
  return CHANNELS.filter((channel) => shares[channel] > 0)
    .map((channel) => `${say(`channel${channel}`)} ${shareText(shares[channel])}`)
    .join(say('listComma'));
}

/** What share of a score each channel decides, in one line. */
export function ChannelBar({ shares, title }: { readonly shares: ChannelShares; readonly title: string }) {
  const before = { S: 0, P: shares.S, T: shares.S + shares.P };
  return (
    <svg className="channel-bar" width="100%" height="14" role="img">
      <title>{title}</title>
      {CHANNELS.map(
        (channel) =>
          shares[channel] > 0 && (
            <rect
              key={channel}
              className={`channel-${channel}`}
              x={percent(before[channel])}
              width={percent(shares[channel])}
              height="14"
            />
          ),
      )}
    </svg>
  );
}

const percent = (share: number): string => `${Number((100 * share).toFixed(2))}%`;

/** Which colour is which channel. */
export function ChannelKey({ say }: { readonly say: SayEvidence }) {
  return (
    <ul className="legend">
      {CHANNELS.map((channel) => (
        <li key={channel}>
          <svg className="key" width="12" height="12" aria-hidden="true">
            <rect className={`channel-${channel}`} width="12" height="12" rx="2" />
          </svg>
          {say(`channel${channel}`)}
        </li>
      ))}
    </ul>
  );
}
