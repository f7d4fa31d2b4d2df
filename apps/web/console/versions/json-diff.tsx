import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTexts } from '../i18n/locale.js';
import { Scrolled } from '../parts/scrolled.js';
import { comparisonTexts } from './comparison.messages.js';
import { diffSequences } from './diff-sequences.js';

interface JsonDiffProps {
  readonly before: unknown;
  readonly after: unknown;
}

/** Lines around a difference that say where it is. */
const AROUND = 3;

interface Line {
  readonly kind: 'same' | 'removed' | 'added' | 'gap';
  readonly text: string;
  readonly key: string;
}

/** Two JSON documents line by line, without the long stretches that are the same. */
export function JsonDiff({ before, after }: JsonDiffProps) {
  const texts = useTexts(comparisonTexts);
  const lines = useMemo(() => linesOf(before, after), [before, after]);
  if (lines.length === 0) return <Text>{texts.sameJson}</Text>;
  return (
    <div className="fm-json-diff">
      <Scrolled label={texts.rawJson} maxHeight="60vh">
        <pre>
          {lines.map(({ kind, text, key }) => (
            <DiffLine key={key} kind={kind} text={text} />
          ))}
        </pre>
      </Scrolled>
    </div>
  );
}

const SIGNS = { same: ' ', added: '+', removed: '−' } as const;

function DiffLine({ kind, text }: Pick<Line, 'kind' | 'text'>) {
  const texts = useTexts(comparisonTexts);
  if (kind === 'gap') return <div className="fm-gap">{texts.unchangedLines(Number(text))}</div>;
  return (
    <div className={`fm-json-${kind}`}>
      <span aria-hidden>{SIGNS[kind]} </span>
      {kind !== 'same' && <span className="fm-hidden">{texts[kind]}</span>}
      {text}
    </div>
  );
}

function linesOf(before: unknown, after: unknown): readonly Line[] {
  const runs = diffSequences(written(before), written(after));
  if (runs.every(({ kind }) => kind === 'same')) return [];
  return runs.flatMap(({ kind, members }, index): Line[] => {
    const line = (text: string, at: number): Line => ({ kind, text, key: `${index} ${at}` });
    if (kind !== 'same' || members.length <= 2 * AROUND + 1) return members.map(line);
    const head = index === 0 ? [] : members.slice(0, AROUND).map(line);
    const tail =
      index === runs.length - 1
        ? []
        : members.slice(-AROUND).map((text, at) => line(text, members.length - AROUND + at));
    const left = members.length - head.length - tail.length;
    return [...head, { kind: 'gap', text: String(left), key: `${index} gap` }, ...tail];
  });
}

function written(value: unknown): readonly string[] {
  return JSON.stringify(value, null, 2).split('\n');
}
