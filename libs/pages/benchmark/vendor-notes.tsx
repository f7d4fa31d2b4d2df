import { intervalText, scoreText, shareText } from '../chart/score-text.js';
import type { BenchmarkVendor, CompanionFigure } from './benchmark-model.js';
import type { View } from './view.js';

/** `63 % [50 %, 74 %]`, or `41 [29, 53]` of a net promoter score. */
export function companionText({ kind, value, ci95 }: CompanionFigure): string {
  if (kind === 'nps') return `${scoreText(value)} ${intervalText(ci95)}`;
  return `${shareText(value)} [${ci95.map(shareText).join(', ')}]`;
}

interface NotesProps {
  readonly view: View;
  readonly vendor: BenchmarkVendor;
}

/** What a reader must know beside a vendor's numbers: older answers, and exclusions that matter. */
export function VendorNotes({ view: { say }, vendor }: NotesProps) {
  const { isKept, isAudited, unfiltered } = vendor;
  const notes = [
    ...(isKept === true ? [say('keptNote')] : []),
    ...(unfiltered
      ? [say('unfiltered', { score: scoreText(unfiltered.score), interval: intervalText(unfiltered.ci95) })]
      : []),
    ...(isAudited === true ? [say('audited')] : []),
  ];
  return (
    <>
      {notes.map((note) => (
        <p key={note} className="note">
          {note}
        </p>
      ))}
    </>
  );
}
