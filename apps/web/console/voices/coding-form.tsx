import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useTexts } from '../i18n/locale.js';
import type { CodingChoice } from './coding-choice.js';
import { findingsTexts } from './findings.messages.js';
import { useCodingWords } from './use-coding-words.js';
import type { DimensionName, Finding, Sentiment } from './voice-requests.js';

export const SENTIMENTS: readonly Sentiment[] = ['critical', 'mixed', 'favourable'];
/** The value of a radio for no dimension. */
export const NO_DIMENSION = '';

interface CodingFormProps {
  readonly finding: Finding;
  readonly dimensions: readonly DimensionName[];
  readonly choice: CodingChoice;
  readonly onChange: (choice: CodingChoice) => void;
  readonly save: () => void;
  readonly saveLabel: string;
  readonly isSaving: boolean;
}

/** What a finding is about: nothing is chosen before somebody has chosen it. */
export function CodingForm({ finding, dimensions, choice, onChange, save, saveLabel, isSaving }: CodingFormProps) {
  const texts = useTexts(findingsTexts);
  const { nameOf } = useCodingWords(dimensions);
  const about = [...dimensions.map(({ id }) => id), NO_DIMENSION];
  const isWhole = choice.dimension !== undefined && choice.sentiment !== undefined;
  return (
    <Stack gap="sm">
      <Suggestions finding={finding} dimensions={dimensions} />
      <Radio.Group
        label={texts.dimension}
        value={choice.dimension ?? null}
        onChange={(dimension) => onChange({ ...choice, dimension })}
      >
        <Group gap="md" mt={6}>
          {about.map((id) => (
            <Radio key={id} value={id} label={nameOf(id === NO_DIMENSION ? null : id)} />
          ))}
        </Group>
      </Radio.Group>
      <Radio.Group
        label={texts.sentiment}
        value={choice.sentiment ?? null}
        onChange={(sentiment) => onChange({ ...choice, sentiment })}
      >
        <Group gap="md" mt={6}>
          {SENTIMENTS.map((sentiment) => (
            <Radio key={sentiment} value={sentiment} label={texts.sentiments[sentiment]} />
          ))}
        </Group>
      </Radio.Group>
      <Group>
        <Button onClick={save} disabled={!isWhole} loading={isSaving}>
          {saveLabel}
        </Button>
      </Group>
    </Stack>
  );
}

function Suggestions({ finding, dimensions }: Pick<CodingFormProps, 'finding' | 'dimensions'>) {
  const texts = useTexts(findingsTexts);
  const { nameOf } = useCodingWords(dimensions);
  const known = finding.suggestions.filter(({ dimension }) => dimensions.some(({ id }) => id === dimension));
  if (known.length === 0) return <Text size="sm">{texts.noSuggestion}</Text>;
  return (
    <ul className="fm-list">
      {known.slice(0, 3).map(({ dimension, because }) => (
        <li key={dimension}>
          <Text size="sm" component="span">
            {texts.suggested(nameOf(dimension), because.join(' · '))}
          </Text>
        </li>
      ))}
    </ul>
  );
}
