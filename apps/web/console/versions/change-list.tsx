import { Anchor, Text } from '@mantine/core';
import { useLocation } from 'wouter';
import type { Change, ChangeLabel } from '../api/versions.js';
import { propertyTexts } from '../designer/properties/property.messages.js';
import { useDraft } from '../designer/draft-context.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { ChangeBadge } from './change-label.js';
import { comparisonTexts } from './comparison.messages.js';
import { shownValue } from './shown-value.js';
import { TextDiff } from './text-diff.js';

const ORDER: readonly ChangeLabel[] = ['breaking', 'additive', 'cosmetic'];

interface ChangeListProps {
  readonly changes: readonly Change[];
  /** Whether the questions named can be opened: the newer side is the draft. */
  readonly isDraft: boolean;
}

/** What changed, the most grave first. */
export function ChangeList({ changes, isDraft }: ChangeListProps) {
  const texts = useTexts(comparisonTexts);
  const sorted = changes.toSorted((a, b) => ORDER.indexOf(a.label) - ORDER.indexOf(b.label));
  return (
    <ul className="fm-changes">
      {sorted.map((change) => (
        <li key={change.id}>
          <ChangeBadge label={change.label} />
          <div>
            <Subject change={change} isDraft={isDraft} />
            <Difference {...change} />
            {change.bridge !== undefined && (
              <Text size="sm" className="fm-note">
                {texts.bridged}
                {change.bridge}
              </Text>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

interface SubjectProps {
  readonly change: Change;
  readonly isDraft: boolean;
}

function Subject({ change, isDraft }: SubjectProps) {
  const texts = useTexts(comparisonTexts);
  const { question, criterion, kind } = change;
  const name = question ?? (criterion === undefined ? texts.whole : texts.criterion(criterion));
  const isThere = isDraft && question !== undefined && kind !== 'question-removed';
  return (
    <Text component="span">
      {isThere ? <QuestionLink name={question} /> : <b>{name}</b>} {texts.kinds[kind]}
      <Detail {...change} />
    </Text>
  );
}

function QuestionLink({ name }: { readonly name: string }) {
  const draft = useDraft();
  const [, go] = useLocation();
  const open = () => {
    draft.select(name);
    go(`/questionnaires/${draft.id}`);
  };
  return (
    <Anchor component="button" type="button" onClick={open}>
      {name}
    </Anchor>
  );
}

/** Which words, and in which language. */
function Detail({ property, locale }: Pick<Change, 'property' | 'locale'>) {
  const texts = useTexts(comparisonTexts);
  const { labels } = useTexts(propertyTexts);
  const what = property === undefined ? undefined : (labels[property] ?? property);
  const language = locale && texts.languages[locale];
  const parts = [what, language].filter((part) => part !== undefined);
  if (parts.length === 0) return null;
  return (
    <Text component="span" c="dimmed">
      {' '}
      · {parts.join(' · ')}
    </Text>
  );
}

/** Both spellings of a text as one; of anything else what it was and what it is. */
function Difference({ kind, before, after }: Pick<Change, 'kind' | 'before' | 'after'>) {
  const texts = useTexts(comparisonTexts);
  const { locale } = useLocale();
  if (typeof before === 'string' && typeof after === 'string' && kind !== 'type-changed')
    return (
      <p className="fm-change">
        <TextDiff before={before} after={after} />
      </p>
    );
  const was = shownValue(kind, before, locale);
  const is = shownValue(kind, after, locale);
  if (was === undefined && is === undefined) return null;
  return (
    <p className="fm-change">
      {was !== undefined && (
        <del>
          <span className="fm-hidden">{texts.before} </span>
          {was}
        </del>
      )}
      {was !== undefined && is !== undefined && ' → '}
      {is !== undefined && (
        <ins>
          <span className="fm-hidden">{texts.after} </span>
          {is}
        </ins>
      )}
    </p>
  );
}
