import type { ReactNode } from 'react';
import { Figure } from './figure.js';
import { countText, shareText } from './score-text.js';

export interface LikertRow {
  readonly id: string;
  readonly name: string;
  /** Shares (0…1) of the levels, worst first. */
  readonly shares: readonly number[];
  /** Answers behind the shares. */
  readonly answers: number;
}

interface StackedLikertProps {
  readonly caption: ReactNode;
  readonly levels: readonly string[];
  readonly rows: readonly LikertRow[];
  readonly words: { readonly table: string; readonly name: string; readonly answers: string };
}

/** How answers spread over the levels of a scale: orange is the bad end, blue the good one. */
export function StackedLikert({ caption, levels, rows, words }: StackedLikertProps) {
  const data = {
    summary: words.table,
    head: [words.name, ...levels, words.answers],
    rows: rows.map(({ name, shares, answers }) => [name, ...shares.map(shareText), countText(answers)]),
  };
  return (
    <Figure caption={caption} className="likert" data={data}>
      <ul className="legend">
        {levels.map((level, index) => (
          <li key={level}>
            <svg className="key" width="12" height="12" aria-hidden="true">
              <rect className={`level-${stepOf(index, levels.length)}`} width="12" height="12" rx="2" />
            </svg>
            {level}
          </li>
        ))}
      </ul>
      <ul className="bars">
        {rows.map((row) => (
          <li key={row.id}>
            <span>{row.name}</span>
            <LikertBar row={row} levels={levels} />
          </li>
        ))}
      </ul>
    </Figure>
  );
}

function LikertBar({ row, levels }: { readonly row: LikertRow; readonly levels: readonly string[] }) {
  const starts = row.shares.map((_, index) => row.shares.slice(0, index).reduce((sum, share) => sum + share, 0));
  return (
    <svg className="bar" width="100%" height="24" role="img">
      <title>{`${row.name}: ${levels.map((level, index) => `${level} ${shareText(row.shares[index] ?? 0)}`).join(', ')}`}</title>
      {row.shares.map((share, index) => (
        <Segment key={levels[index]} share={share} start={starts[index] ?? 0} step={stepOf(index, levels.length)} />
      ))}
    </svg>
  );
}

/** A segment says its share where there is room for it. */
function Segment({ share, start, step }: { readonly share: number; readonly start: number; readonly step: number }) {
  return (
    <>
      <rect className={`level-${step}`} x={percent(start)} width={percent(share)} height="24" />
      {share >= 0.12 && (
        <text className={`on-level-${step}`} x={percent(start + share / 2)} y="16" textAnchor="middle">
          {shareText(share)}
        </text>
      )}
    </>
  );
}

/** Spreads any number of levels over the five steps of the palette. */
function stepOf(index: number, levels: number): number {
  return levels < 2 ? 3 : 1 + Math.round((index * 4) / (levels - 1));
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}
