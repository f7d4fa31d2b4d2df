import { Alert, Button, Group, NumberInput, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconDice5 } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Definition, Simulation } from '#questionnaire/core/design';
import { request } from '../../api/request.js';
import { useTexts } from '../../i18n/locale.js';
import { EmptyState, ErrorState } from '../../parts/states.js';
import { draftPath } from '../draft/draft-api.js';
import { useDraftPart, useDraftTools } from '../draft-context.js';
import { PathList } from './path-list.js';
import { QuestionBars } from './question-bars.js';
import { ScoreHistograms } from './score-histograms.js';
import { simulateTexts } from './simulate.messages.js';
import { TimeBox } from './time-box.js';

const MOST = 2_000;

interface Run {
  readonly definition: Definition;
  readonly simulation: Simulation;
}

function useSimulate() {
  const { head, store } = useDraftTools();
  return useMutation({
    mutationFn: async ({ n, seed }: { readonly n: number; readonly seed: number }): Promise<Run> => {
      const { definition, rubricVersionId } = store.state.content;
      const body = { definition, rubricVersionId, n, seed };
      const path = draftPath(head.id, '/simulate');
      return { definition, simulation: (await request<Simulation>(path, { method: 'POST', body })).body };
    },
  });
}

/** Many invented respondents at once: where they go, how long they need, what they score. */
export function SimulateTab() {
  const texts = useTexts(simulateTexts);
  const isWrong = useDraftPart(({ review }) => review?.findings.some(({ severity }) => severity === 'error') === true);
  const { mutate, data, error, isPending } = useSimulate();
  return (
    <Stack>
      <div>
        <Title order={2} size="h5">
          {texts.title}
        </Title>
        <Text size="sm" c="dimmed">
          {texts.hint}
        </Text>
      </div>
      <Order isPending={isPending} isOff={isWrong} onRun={mutate} />
      {isWrong && !data && <EmptyState title={texts.cannotRun} hint={texts.cannotRunHint} />}
      {error && <ErrorState error={error} />}
      {data && <Results run={data} />}
    </Stack>
  );
}

interface OrderProps {
  readonly isPending: boolean;
  readonly isOff: boolean;
  readonly onRun: (order: { readonly n: number; readonly seed: number }) => void;
}

/** How many, and which chance. */
function Order({ isPending, isOff, onRun }: OrderProps) {
  const texts = useTexts(simulateTexts);
  const [n, setN] = useState(50);
  const [seed, setSeed] = useState(1);
  return (
    <Group align="flex-end" gap="sm">
      <NumberInput
        label={texts.count}
        w={120}
        min={1}
        max={MOST}
        value={n}
        onChange={(value) => typeof value === 'number' && setN(value)}
      />
      <NumberInput
        label={texts.seed}
        title={texts.seedHint}
        w={140}
        min={0}
        max={4_294_967_295}
        allowDecimal={false}
        value={seed}
        onChange={(value) => typeof value === 'number' && setSeed(value)}
      />
      <Button
        loading={isPending}
        disabled={isOff}
        leftSection={<IconDice5 size={16} aria-hidden />}
        onClick={() => onRun({ n, seed })}
      >
        {texts.run}
      </Button>
    </Group>
  );
}

function Results({ run: { definition, simulation } }: { readonly run: Run }) {
  const texts = useTexts(simulateTexts);
  const isOutdated = useDraftPart(({ content }) => content.definition !== definition);
  return (
    <Stack>
      {isOutdated && (
        <Alert color="orange" variant="light" p="xs">
          {texts.outdated}
        </Alert>
      )}
      {simulation.refused > 0 && (
        <Text size="sm" c="dimmed">
          {texts.refused(simulation.refused)}
        </Text>
      )}
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <PathList simulation={simulation} />
        <TimeBox simulation={simulation} />
      </SimpleGrid>
      <ScoreHistograms scores={simulation.scores} />
      <QuestionBars simulation={simulation} />
    </Stack>
  );
}
