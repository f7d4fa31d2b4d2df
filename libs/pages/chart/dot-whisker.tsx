import type { ReactNode } from 'react';
import { Figure } from './figure.js';
import { AxisTicks, IntervalMark } from './interval-mark.js';
import type { Series } from './marker.js';
import type { ScoreAxis } from './score-axis.js';

export interface DotWhiskerRow {
  readonly id: string;
  readonly name: string;
  /** In the unit of the axis; null when it cannot be computed or must not be shown. */
  readonly score: number | null;
  readonly interval: readonly [number, number] | null;
  readonly series: Series;
  /** The score as it is printed. */
  readonly text: string;
  /** Set in under the row above it. */
  readonly isPart?: boolean;
  /** The row in words. */
  readonly title: string;
}

export interface DotWhiskerProps {
  readonly caption: ReactNode;
  readonly rows: readonly DotWhiskerRow[];
  readonly axis: ScoreAxis;
  readonly reference: number | null;
  readonly head: { readonly name: string; readonly plot: string; readonly score: string };
  readonly note?: ReactNode;
}

/** Scores with their intervals, one row each. It is a table, so its numbers need no second one. */
export function DotWhisker({ caption, rows, axis, reference, head, note }: DotWhiskerProps) {
  return (
    <Figure caption={caption} className="dot-whisker" note={note}>
      <table>
        <thead>
          <tr>
            <th scope="col">{head.name}</th>
            <th scope="col" className="plot">
              <span className="unseen">{head.plot}</span>
              <AxisTicks axis={axis} />
            </th>
            <th scope="col" className="number">
              {head.score}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className={row.isPart ? 'part' : undefined}>
              <th scope="row">{row.name}</th>
              <td className="plot">
                <IntervalMark {...row} axis={axis} reference={reference} />
              </td>
              <td className="number">{row.text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Figure>
  );
}

/** Charts of one kind side by side. They share one axis: the caller passes the same to all. */
export function SmallMultiples({
  panels,
  aside,
}: {
  readonly panels: readonly DotWhiskerPanel[];
  readonly aside?: ReactNode;
}) {
  return (
    <div className="multiples">
      {panels.map(({ id, ...panel }) => (
        <DotWhisker key={id} {...panel} />
      ))}
      {aside}
    </div>
  );
}

export interface DotWhiskerPanel extends DotWhiskerProps {
  readonly id: string;
}
