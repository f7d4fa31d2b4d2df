import { scoreText } from '../chart/score-text.js';
import type { OwnResult, SegmentCell, SegmentRow } from './position-model.js';
import type { SayPosition } from './say-position.js';

interface SegmentHeatProps {
  readonly own: OwnResult;
  readonly say: SayPosition;
}

/** Lower ends of the steps of colour, in points. */
const STEPS = [50, 60, 70, 80] as const;

const levelOf = (score: number): string => `level-${1 + STEPS.filter((step) => score >= step).length}`;

/** The vendor's own segments. What is hidden says why and takes as much room as what is not. */
export function SegmentHeat({ own, say }: SegmentHeatProps) {
  const isEmpty = own.segments.every(({ cells }) => cells.length === 0);
  return (
    <section className="card" id="segments">
      <h2>{say('segmentsTitle')}</h2>
      {isEmpty ? (
        <p className="muted">{say('segmentsNone')}</p>
      ) : (
        own.segments.map((row) => <Margin key={row.margin} row={row} say={say} />)
      )}
      <p className="note">{say('segmentsNote', { least: own.leastInSegment })}</p>
    </section>
  );
}

type LevelKey = 'size-S' | 'size-M' | 'size-L' | 'region-CN' | 'region-INTL';

function Margin({ row: { margin, cells }, say }: { readonly row: SegmentRow; readonly say: SayPosition }) {
  if (cells.length === 0) return null;
  return (
    <table className="heat">
      <thead>
        <tr>
          <th scope="col">{say('segment')}</th>
          {cells.map(({ level }) => (
            <th key={level} scope="col">
              {say(`${margin}-${level}` as LevelKey)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{say(`margin-${margin}`)}</th>
          {cells.map((cell) => (
            <Cell key={cell.level} cell={cell} say={say} />
          ))}
        </tr>
      </tbody>
    </table>
  );
}

function Cell({ cell, say }: { readonly cell: SegmentCell; readonly say: SayPosition }) {
  if ('hidden' in cell) {
    return (
      <td className="none" title={say(`hiddenLong-${cell.hidden}`)}>
        <span>{say(`hidden-${cell.hidden}`)}</span>
      </td>
    );
  }
  return cell.score === null ? (
    <td className="none">
      <span>—</span>
    </td>
  ) : (
    <td className={levelOf(cell.score)}>{scoreText(cell.score)}</td>
  );
}
