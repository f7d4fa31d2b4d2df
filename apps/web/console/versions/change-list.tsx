import { Anchor, Text } from '@mantine/core';
import { useLocation } from 'wouter';
import type { Change, ChangeLabel } from '../api/versions.js';
import { useDraft } from '../designer/draft-context.js';
import { useTexts } from '../i18n/locale.js';
import { ChangeBadge } from './change-label.js';
import { comparisonTexts } from './comparison.messages.js';
import { TextDiff } from './text-diff.js';

const ORDER: readonly ChangeLabel[] = ['breaking', 'additive', 'cosmetic'];

interface ChangeListProps {
  readonly changes: readonly Change[];
  /** Whether the questions named can be opened: one side is the draft. */
  readonly isDraft: boolean;
}

/** What changed, the most grave first. */
export function ChangeList({ changes, isDraft }: ChangeListProps) {
  const sorted = changes.toSorted((a, b) => ORDER.indexOf(a.label) - ORDER.indexOf(b.label));
  return (
    <ul className="fm-changes">
      {sorted.map((change) => (
        <li key={`${change.kind} ${change.pointer}`}>
          <ChangeBadge label={change.label} />
          <div>
            <Subject change={change} isDraft={isDraft} />
            <Difference {...change} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Subject({ change, isDraft }: { readonly change: Change; readonly isDraft: boolean }) {
  const texts = useTexts(comparisonTexts);
  const draft = useDraft();
  const [, go] = useLocation();
  const name = change.question ?? texts.whole;
  const open = () => {
    draft.select(change.question ?? change.pointer);
    go(`/questionnaires/${draft.id}`);
  };
  const isThere = isDraft && change.kind !== 'question-removed';
  return (
    <Text component="span">
      {isThere ? (
        <Anchor component="button" type="button" onClick={open}>
          {name}
        </Anchor>
      ) : (
        <b>{name}</b>
      )}{' '}
      {texts.kinds[change.kind] ?? change.kind}
    </Text>
  );
}

/** Both spellings of a text as one; of anything else what it was and what it is. */
function Difference({ before, after }: Pick<Change, 'before' | 'after'>) {
  const texts = useTexts(comparisonTexts);
  if (typeof before === 'string' && typeof after === 'string')
    return (
      <p className="fm-change">
        <TextDiff before={before} after={after} />
      </p>
    );
  const was = shown(before);
  const is = shown(after);
  if (was === undefined && is === undefined) return null;
  return (
    <p className="fm-change">
      <del>
        <span className="fm-hidden">{texts.before} </span>
        {was ?? texts.nothing}
      </del>
      {' → '}
      <ins>
        <span className="fm-hidden">{texts.after} </span>
        {is ?? texts.nothing}
      </ins>
    </p>
  );
}

function shown(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean);
}
