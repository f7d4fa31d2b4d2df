import { Badge, Button, Card, Group, Stack, Text, TextInput } from '@mantine/core';
import {
  IconCheck,
  IconExclamationCircleFilled,
  IconPlayerPlay,
  IconTargetArrow,
  IconTrash,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { describeViolation, type Scenario, type ScenarioOutcome } from '#questionnaire/core/design';
import { useLocale, useTexts } from '../../i18n/locale.js';
import { useNotify } from '../../parts/notify.js';
import { useDraftPart, useDraftTools } from '../draft-context.js';
import { useCompiled } from '../use-compiled.js';
import { Expectations } from './expectations.js';
import { scenarioOf } from './scenario-of.js';
import classes from './scenarios.module.css';
import { scenarioTexts } from './scenarios.messages.js';
import { useReplaceScenario } from './use-replace-scenario.js';

interface ScenarioCardProps {
  readonly scenario: Scenario;
  readonly index: number;
  readonly outcome: ScenarioOutcome | undefined;
}

const answersOf = ({ steps }: Scenario): Readonly<Record<string, unknown>> =>
  Object.assign({}, ...steps.map(({ answers }) => answers)) as Readonly<Record<string, unknown>>;

/** One walk: whether it still goes as it should, and if not, where. */
export function ScenarioCard({ scenario, index, outcome }: ScenarioCardProps) {
  const { locale } = useLocale();
  const texts = useTexts(scenarioTexts);
  return (
    <Card withBorder padding="sm">
      <Stack gap="xs">
        <Group justify="space-between" wrap="wrap" gap="xs">
          <Group gap="xs" wrap="nowrap">
            <NameInput scenario={scenario} index={index} />
            {outcome && (
              <Badge
                variant="light"
                color={outcome.passed ? 'ink' : 'red'}
                leftSection={outcome.passed ? <IconCheck size={12} aria-hidden /> : null}
              >
                {outcome.passed ? texts.passed : texts.failed}
              </Badge>
            )}
            <Text size="sm" c="dimmed">
              {texts.screens(scenario.steps.length)}
            </Text>
          </Group>
          <ScenarioTools scenario={scenario} index={index} />
        </Group>
        {outcome?.failures.slice(0, 6).map(({ code, parameters }) => (
          <Group key={`${code} ${JSON.stringify(parameters)}`} gap={6} wrap="nowrap" align="flex-start">
            <IconExclamationCircleFilled size={16} className={classes['failure']} aria-hidden />
            <Text size="sm">{describeViolation(code, locale, parameters)}</Text>
          </Group>
        ))}
        <details>
          <summary className={classes['summary']}>{texts.open}</summary>
          <div className={classes['details']}>
            <Expectations scenario={scenario} index={index} />
            <Answers scenario={scenario} />
          </div>
        </details>
      </Stack>
    </Card>
  );
}

function NameInput({ scenario, index }: Omit<ScenarioCardProps, 'outcome'>) {
  const texts = useTexts(scenarioTexts);
  const replace = useReplaceScenario(index);
  const readOnly = useDraftPart((state) => state.readOnly);
  const [name, setName] = useState(scenario.name);
  const give = () => {
    if (name.trim() === '') setName(scenario.name);
    else if (name.trim() !== scenario.name) replace({ ...scenario, name: name.trim() });
  };
  return (
    <TextInput
      size="xs"
      aria-label={texts.name}
      value={name}
      readOnly={readOnly}
      miw={200}
      onChange={({ currentTarget }) => setName(currentTarget.value)}
      onBlur={give}
    />
  );
}

function ScenarioTools({ scenario, index }: Omit<ScenarioCardProps, 'outcome'>) {
  const { head, preview, store } = useDraftTools();
  const texts = useTexts(scenarioTexts);
  const notify = useNotify();
  const replace = useReplaceScenario(index);
  const { compiled, rubric } = useCompiled();
  const readOnly = useDraftPart((state) => state.readOnly);
  const [, go] = useLocation();
  const replay = () => {
    preview.showAnswers(answersOf(scenario));
    go(`/questionnaires/${head.id}`);
  };
  const remove = () => {
    replace(undefined);
    notify.done(texts.removed(scenario.name), store.undo);
  };
  return (
    <Group gap={6}>
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconPlayerPlay size={12} aria-hidden />}
        onClick={replay}
      >
        {texts.replay}
      </Button>
      {!readOnly && compiled.ok && (
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconTargetArrow size={12} aria-hidden />}
          onClick={() => replace(scenarioOf(scenario.name, compiled.plan, rubric, answersOf(scenario)))}
        >
          {texts.acceptNow}
        </Button>
      )}
      {!readOnly && (
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconTrash size={12} aria-hidden />}
          aria-label={`${texts.remove}: ${scenario.name}`}
          onClick={remove}
        >
          {texts.remove}
        </Button>
      )}
    </Group>
  );
}

/** Text as it is, everything else as JSON. */
function said(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function Answers({ scenario }: { readonly scenario: Scenario }) {
  const texts = useTexts(scenarioTexts);
  return (
    <section aria-label={texts.answers}>
      <Text size="sm" fw={600}>
        {texts.answers}
      </Text>
      <dl className={classes['answers']}>
        {Object.entries(answersOf(scenario)).map(([question, value]) => (
          <div key={question}>
            <dt>{question}</dt>
            <dd>{said(value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
