import { useMemo } from 'react';
import { useTexts } from '../i18n/locale.js';
import { diffTexts } from './diff-sequences.js';
import { comparisonTexts } from './comparison.messages.js';

interface TextDiffProps {
  readonly before: string;
  readonly after: string;
}

/** Two spellings of one text as one: what went is struck through, what came is underlined. */
export function TextDiff({ before, after }: TextDiffProps) {
  const texts = useTexts(comparisonTexts);
  const runs = useMemo(() => diffTexts(before, after), [before, after]);
  const keyed = runs.map((run, index) => ({ ...run, text: run.members.join(''), key: `${index} ${run.kind}` }));
  return (
    <span className="fm-diff">
      {keyed.map(({ kind, text, key }) => {
        if (kind === 'same') return <span key={key}>{text}</span>;
        const Mark = kind === 'removed' ? 'del' : 'ins';
        return (
          <Mark key={key}>
            <span className="fm-hidden">{kind === 'removed' ? texts.removed : texts.added}</span>
            {text}
          </Mark>
        );
      })}
    </span>
  );
}
