import { ActionIcon, Button, Group, NativeSelect, NumberInput, Stack, Text } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { type Expectation, partsOf, type Scenario } from '#questionnaire/core/design';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/locale.js';
import { useDraftPart, useRubric } from '../draft-context.js';
import { scenarioTexts } from './scenarios.messages.js';
import { useReplaceScenario } from './use-replace-scenario.js';

interface ExpectationsProps {
  readonly scenario: Scenario;
  readonly index: number;
}

/** What must come of a walk; each line can be changed. */
export function Expectations({ scenario, index }: ExpectationsProps) {
  const texts = useTexts(scenarioTexts);
  const replace = useReplaceScenario(index);
  const readOnly = useDraftPart((state) => state.readOnly);
  const { expect } = scenario;
  const put = (next: readonly Expectation[]) => replace({ ...scenario, expect: next }, `expect ${index}`);
  return (
    <Stack gap={6} component="section" aria-label={texts.expectations}>
      <Text size="sm" fw={600}>
        {texts.expectations}
      </Text>
      {expect.map((expectation, place) => (
        <Group
          // An expectation has no identity but its place.
          // oxlint-disable-next-line react/no-array-index-key
          key={place}
          gap={6}
          wrap="wrap"
        >
          <ExpectationRow expectation={expectation} onChange={(next) => put(expect.with(place, next))} />
          {!readOnly && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={texts.removeExpectation}
              onClick={() => put(expect.toSpliced(place, 1))}
            >
              <IconX size={14} aria-hidden />
            </ActionIcon>
          )}
        </Group>
      ))}
      {!readOnly && (
        <Button
          size="compact-xs"
          variant="default"
          w="fit-content"
          leftSection={<IconPlus size={12} aria-hidden />}
          onClick={() => put([...expect, { kind: 'ends' }])}
        >
          {texts.addExpectation}
        </Button>
      )}
    </Stack>
  );
}

interface ExpectationRowProps {
  readonly expectation: Expectation;
  readonly onChange: (expectation: Expectation) => void;
}

const KINDS: readonly Expectation['kind'][] = ['ends', 'asked', 'not-asked', 'score', 'no-score'];

function ExpectationRow({ expectation, onChange }: ExpectationRowProps) {
  const texts = useTexts(scenarioTexts);
  const readOnly = useDraftPart((state) => state.readOnly);
  const first = useDraftPart(({ content }) => questionNames(content.definition)[0] ?? '');
  const rubric = useRubric();
  const change = (kind: Expectation['kind']) => {
    const of = rubric?.dimensions[0]?.id ?? 'overall';
    const fresh: Readonly<Record<Expectation['kind'], Expectation>> = {
      ends: { kind: 'ends' },
      asked: { kind: 'asked', question: first },
      'not-asked': { kind: 'not-asked', question: first },
      score: { kind: 'score', of, min: 0, max: 100 },
      'no-score': { kind: 'no-score', of },
    };
    onChange({ ...fresh[kind] });
  };
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label={texts.kind}
        disabled={readOnly}
        data={KINDS.map((kind) => ({ value: kind, label: texts.kinds[kind] }))}
        value={expectation.kind}
        onChange={({ currentTarget }) => change(currentTarget.value as Expectation['kind'])}
      />
      {'question' in expectation && (
        <QuestionSelect value={expectation.question} onChange={(question) => onChange({ ...expectation, question })} />
      )}
      {'of' in expectation && (
        <DimensionSelect value={expectation.of} onChange={(of) => onChange({ ...expectation, of })} />
      )}
      {expectation.kind === 'score' && (
        <>
          <Bound label={texts.from} value={expectation.min} onChange={(min) => onChange({ ...expectation, min })} />
          <Bound label={texts.to} value={expectation.max} onChange={(max) => onChange({ ...expectation, max })} />
        </>
      )}
    </>
  );
}

function questionNames(definition: Parameters<typeof partsOf>[0]): readonly string[] {
  return partsOf(definition).flatMap(({ part }) => ('type' in part && part.type !== 'panel' ? [part.name] : []));
}

interface ChoiceProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function QuestionSelect({ value, onChange }: ChoiceProps) {
  const texts = useTexts(scenarioTexts);
  const readOnly = useDraftPart((state) => state.readOnly);
  const definition = useDraftPart(({ content }) => content.definition);
  const names = questionNames(definition);
  return (
    <NativeSelect
      size="xs"
      aria-label={texts.question}
      disabled={readOnly}
      data={names.includes(value) ? [...names] : [value, ...names]}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

function DimensionSelect({ value, onChange }: ChoiceProps) {
  const texts = useTexts(scenarioTexts);
  const readOnly = useDraftPart((state) => state.readOnly);
  const { text } = useFormat();
  const dimensions = useRubric()?.dimensions ?? [];
  return (
    <NativeSelect
      size="xs"
      aria-label={texts.of}
      disabled={readOnly}
      data={[
        { value: 'overall', label: texts.overall },
        ...dimensions.map(({ id, name }) => ({ value: id, label: text(name) })),
      ]}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

interface BoundProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function Bound({ label, value, onChange }: BoundProps) {
  const readOnly = useDraftPart((state) => state.readOnly);
  return (
    <NumberInput
      size="xs"
      w={84}
      aria-label={label}
      min={0}
      max={100}
      decimalScale={2}
      readOnly={readOnly}
      value={value}
      onChange={(next) => typeof next === 'number' && onChange(next)}
    />
  );
}
