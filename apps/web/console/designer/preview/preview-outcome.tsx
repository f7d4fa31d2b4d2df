import { Button, Card, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconBookmarkPlus, IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { Rubric } from '#scoring';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/locale.js';
import { useNotify } from '../../parts/notify.js';
import { useStore } from '../draft/store.js';
import { useDraftPart, useDraftTools, useRubric } from '../draft-context.js';
import { scenarioOf } from '../scenarios/scenario-of.js';
import { useCompiled } from '../use-compiled.js';
import classes from './preview.module.css';
import { previewTexts } from './preview.messages.js';

/** The end of a walk: what was asked, what it scores, and the way to keep it as a scenario. */
export function PreviewOutcome() {
  const { preview } = useDraftTools();
  const texts = useTexts(previewTexts);
  const rubric = useRubric();
  const page = useStore(preview, (state) => state.page);
  if (page?.screen !== 'check' && page?.screen !== 'thanks') return null;
  const { scores, path } = page;
  const scoreOf = (id: string) => scores?.dimensions.find((score) => score.id === id)?.score ?? null;
  return (
    <Card withBorder>
      <Stack gap="sm">
        <Group gap={8}>
          <IconCircleCheck size={20} aria-hidden />
          <Title order={3} size="h6">
            {texts.ended}
          </Title>
          <Text size="sm" c="dimmed">
            {texts.screens(path.length)}
          </Text>
        </Group>
        {scores && rubric && (
          <section className={classes['bars']} aria-label={texts.scores}>
            <Score label={texts.overall} points={scores.overall} isStrong />
            {rubric.dimensions.map(({ id, name }) => (
              <DimensionScore key={id} name={name} points={scoreOf(id)} />
            ))}
          </section>
        )}
        <RecordScenario />
      </Stack>
    </Card>
  );
}

interface DimensionScoreProps {
  readonly name: Rubric['dimensions'][number]['name'];
  readonly points: number | null;
}

function DimensionScore({ name, points }: DimensionScoreProps) {
  const { text } = useFormat();
  return <Score label={text(name)} points={points} />;
}

interface ScoreProps {
  readonly label: string;
  readonly points: number | null;
  readonly isStrong?: boolean;
}

function Score({ label, points, isStrong = false }: ScoreProps) {
  const texts = useTexts(previewTexts);
  return (
    <div className={classes['score']} style={isStrong ? { fontWeight: 650 } : undefined}>
      <span>{label}</span>
      <span className={classes['track']} aria-hidden>
        <span className={classes['fill']} style={{ display: 'block', width: `${points ?? 0}%` }} />
      </span>
      <span className={classes['number']}>{points === null ? texts.notScored : points.toFixed(1)}</span>
    </div>
  );
}

function RecordScenario() {
  const { store, preview } = useDraftTools();
  const texts = useTexts(previewTexts);
  const notify = useNotify();
  const { compiled, rubric } = useCompiled();
  const readOnly = useDraftPart((state) => state.readOnly);
  const [name, setName] = useState('');
  if (readOnly || !compiled.ok) return null;
  const { plan } = compiled;
  const record = () => {
    const { scenarios } = store.state.content;
    const scenario = scenarioOf(name.trim(), plan, rubric, preview.state.page?.answers ?? {});
    store.replace({ scenarios: [...scenarios.filter((one) => one.name !== scenario.name), scenario] });
    notify.done(texts.recorded(scenario.name), store.undo);
    setName('');
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') record();
      }}
    >
      <Group gap="xs" align="flex-end">
        <TextInput
          size="xs"
          flex={1}
          label={texts.recordName}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Button
          type="submit"
          size="xs"
          variant="light"
          disabled={name.trim() === ''}
          leftSection={<IconBookmarkPlus size={14} aria-hidden />}
        >
          {texts.record}
        </Button>
      </Group>
    </form>
  );
}
