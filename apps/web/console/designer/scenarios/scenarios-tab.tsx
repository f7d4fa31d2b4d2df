import { Alert, Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { runScenario, type ScenarioOutcome } from '#questionnaire/core/design';
import { useTexts } from '../../i18n/locale.js';
import { EmptyState } from '../../parts/states.js';
import { useDraftPart, useDraftTools } from '../draft-context.js';
import { useCompiled } from '../use-compiled.js';
import { ScenarioCard } from './scenario-card.js';
import { scenarioTexts } from './scenarios.messages.js';

/** Every recorded walk with what came of it on the draft as it is now. */
function useOutcomes(): readonly ScenarioOutcome[] | undefined {
  const { compiled, rubric } = useCompiled();
  const scenarios = useDraftPart(({ content }) => content.scenarios);
  return useMemo(
    () => (compiled.ok ? scenarios.map((scenario) => runScenario(compiled.plan, rubric, scenario)) : undefined),
    [compiled, rubric, scenarios],
  );
}

export function ScenariosTab() {
  const texts = useTexts(scenarioTexts);
  const scenarios = useDraftPart(({ content }) => content.scenarios);
  const outcomes = useOutcomes();
  if (scenarios.length === 0)
    return (
      <EmptyState title={texts.none} hint={texts.noneHint}>
        <RecordOne />
      </EmptyState>
    );
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Group gap="sm">
          <Title order={2} size="h5">
            {texts.title}
          </Title>
          {outcomes && <Passing outcomes={outcomes} />}
        </Group>
        <RecordOne />
      </Group>
      <Text size="sm" c="dimmed">
        {texts.hint}
      </Text>
      {!outcomes && (
        <Alert color="orange" variant="light">
          {texts.cannotRun}
        </Alert>
      )}
      {scenarios.map((scenario, index) => (
        <ScenarioCard
          // Two may have the same name.
          // oxlint-disable-next-line react/no-array-index-key
          key={`${index} ${scenario.name}`}
          scenario={scenario}
          index={index}
          outcome={outcomes?.[index]}
        />
      ))}
    </Stack>
  );
}

function RecordOne() {
  const { head } = useDraftTools();
  const texts = useTexts(scenarioTexts);
  return (
    <Button component={Link} href={`/questionnaires/${head.id}`} variant="default" size="xs">
      {texts.record}
    </Button>
  );
}

function Passing({ outcomes }: { readonly outcomes: readonly ScenarioOutcome[] }) {
  const texts = useTexts(scenarioTexts);
  const passed = outcomes.filter((outcome) => outcome.passed).length;
  return (
    <Badge variant="light" color={passed === outcomes.length ? 'ink' : 'red'}>
      {texts.passing(passed, outcomes.length)}
    </Badge>
  );
}
