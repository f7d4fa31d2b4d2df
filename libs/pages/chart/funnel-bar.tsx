import type { ReactNode } from 'react';
import { Figure } from './figure.js';
import { countText, shareText } from './score-text.js';

export interface FunnelStep {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

interface FunnelBarProps {
  readonly caption: ReactNode;
  readonly steps: readonly FunnelStep[];
  readonly head: { readonly name: string; readonly plot: string; readonly count: string; readonly share: string };
}

/** How many are left after each step; shares are of the first step. `data-live` names the counts a script may refresh. */
export function FunnelBar({ caption, steps, head }: FunnelBarProps) {
  const first = steps[0]?.count ?? 0;
  return (
    <Figure caption={caption} className="funnel">
      <table>
        <thead>
          <tr>
            <th scope="col">{head.name}</th>
            <th scope="col" className="plot">
              <span className="unseen">{head.plot}</span>
            </th>
            <th scope="col" className="number">
              {head.count}
            </th>
            <th scope="col" className="number">
              {head.share}
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <FunnelRow key={step.id} step={step} share={first === 0 ? null : step.count / first} />
          ))}
        </tbody>
      </table>
    </Figure>
  );
}

function FunnelRow({ step, share }: { readonly step: FunnelStep; readonly share: number | null }) {
  return (
    <tr>
      <th scope="row">{step.name}</th>
      <td className="plot">
        <svg className="bar" width="100%" height="16" role="img" aria-label={`${step.name}: ${countText(step.count)}`}>
          <rect className="track" width="100%" height="16" rx="3" />
          <rect
            className="fill"
            width={`${Number(Math.min(100, (share ?? 0) * 100).toFixed(2))}%`}
            height="16"
            rx="3"
          />
        </svg>
      </td>
      <td className="number" data-live={`funnel-${step.id}`}>
        {countText(step.count)}
      </td>
      <td className="number">{share === null ? '—' : shareText(share)}</td>
    </tr>
  );
}
