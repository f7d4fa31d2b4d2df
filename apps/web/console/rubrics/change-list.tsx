import { Text } from '@mantine/core';
import { assertNever, type LocalizedText } from '#kernel';
import type { Rubric, RubricChange } from '#scoring';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { rubricTexts } from './rubrics.messages.js';
import { percentOf } from './weights.js';

interface ChangeListProps {
  readonly changes: readonly RubricChange[];
  /** Where dimensions that a change only names by id are found. */
  readonly rubrics: readonly (Rubric | undefined)[];
  readonly nothing: string;
}

/** What changed, a sentence each. */
export function ChangeList({ changes, rubrics, nothing }: ChangeListProps) {
  const sentenceOf = useChangeSentence(rubrics);
  if (changes.length === 0) return <Text c="dimmed">{nothing}</Text>;
  return (
    <ul className="fm-list">
      {changes.map((change) => (
        <li key={`${change.kind} ${change.id}`}>{sentenceOf(change)}</li>
      ))}
    </ul>
  );
}

function useChangeSentence(rubrics: ChangeListProps['rubrics']): (change: RubricChange) => string {
  const texts = useTexts(rubricTexts);
  const { text, number } = useFormat();
  const percent = (share: number) => `${number(percentOf(share))} %`;
  const named = (name: LocalizedText) => (text(name) === '' ? texts.unnamed : text(name));
  const dimension = (id: string) => {
    const found = rubrics.flatMap((rubric) => rubric?.dimensions ?? []).find((one) => one.id === id);
    return found ? named(found.name) : id;
  };
  return (change) => {
    const say = texts.changeSentence[change.kind];
    const name = named(change.name);
    switch (change.kind) {
      case 'dimension-added':
      case 'dimension-removed':
        return say({ name, from: percent(change.weight), to: percent(change.weight) });
      case 'weight-changed':
        return say({ name, from: percent(change.from), to: percent(change.to) });
      case 'dimension-moved':
        return say({ name, from: String(change.from), to: String(change.to) });
      case 'dimension-renamed':
      case 'criterion-renamed':
        return say({ name, from: named(change.from), to: name });
      case 'criterion-added':
      case 'criterion-removed':
        return say({ name, from: dimension(change.dimension), to: dimension(change.dimension) });
      case 'criterion-moved': {
        const place = (where: typeof change.from) => texts.place(dimension(where.dimension), where.position);
        return say({ name, from: place(change.from), to: place(change.to) });
      }
      default:
        return assertNever(change);
    }
  };
}
