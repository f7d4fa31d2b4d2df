import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowsShuffle, IconCheck } from '@tabler/icons-react';
import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { designGaps, type PlannedProbe, planProbes, type ProbeDesign, type Scenario } from '#evidence/core/design';
import { DomainError } from '#kernel';
import { useTexts } from '../../i18n/locale.js';
import { useProbeWords } from '../use-probe-words.js';
import { PlanCalendar, RunnerLoads, SlotCounts } from './plan-calendar.js';
import { previewTexts } from './plan-preview.messages.js';
import { type PlanSummary, planSummary } from './plan-summary.js';

export interface PlanPreviewProps {
  /** Vendors by the keys that `nameOf` knows. */
  readonly design: ProbeDesign;
  readonly seed: string;
  readonly onDraw: () => void;
  readonly scenarios: readonly Pick<Scenario, 'severity'>[];
  readonly nameOf: (vendor: string) => string;
  readonly runnerOf: (runner: number) => string;
}

type Outcome = readonly PlannedProbe[] | 'incomplete' | 'too-tight';

/** The plan, or why there is none yet. */
function outcomeOf(design: ProbeDesign, seed: string): Outcome {
  try {
    return planProbes(design, seed);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.code === 'probe-plan-too-tight' ? 'too-tight' : 'incomplete';
  }
}

/** What the round amounts to, as it is being put together: nothing of it is kept yet. */
export function PlanPreview({ design, seed, onDraw, scenarios, nameOf, runnerOf }: PlanPreviewProps) {
  const texts = useTexts(previewTexts);
  const shown = useDeferredValue(design);
  const outcome = useMemo(() => outcomeOf(shown, seed), [shown, seed]);
  return (
    <section className="fm-card fm-section" aria-labelledby="plan-preview">
      <Title order={2} size="h4" id="plan-preview">
        {texts.title}
      </Title>
      <Stack gap="md" mt="xs">
        {scenarios.length > 0 && <Gaps scenarios={scenarios} replicates={design.replicates} />}
        <Found outcome={outcome}>
          {(plan) => <Plan plan={plan} design={shown} nameOf={nameOf} runnerOf={runnerOf} />}
        </Found>
        <Group justify="space-between" gap="xs">
          <div>
            <Text size="sm">
              {texts.seed} <code>{seed}</code>
            </Text>
            <Text size="sm" c="dimmed" maw="40ch">
              {texts.seedHint}
            </Text>
          </div>
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconArrowsShuffle size={18} aria-hidden />}
            onClick={onDraw}
          >
            {texts.redraw}
          </Button>
        </Group>
      </Stack>
    </section>
  );
}

interface FoundProps {
  readonly outcome: Outcome;
  readonly children: (plan: readonly PlannedProbe[]) => ReactNode;
}

function Found({ outcome, children }: FoundProps) {
  const texts = useTexts(previewTexts);
  if (outcome === 'incomplete') return <Text c="dimmed">{texts.notYet}</Text>;
  if (outcome !== 'too-tight') return children(outcome);
  return (
    <Alert color="red">
      <output>{texts.tooTight}</output>
    </Alert>
  );
}

interface PlanProps extends Pick<PlanPreviewProps, 'design' | 'nameOf' | 'runnerOf'> {
  readonly plan: readonly PlannedProbe[];
}

function Plan({ plan, design, nameOf, runnerOf }: PlanProps) {
  const texts = useTexts(previewTexts);
  const summary: PlanSummary = planSummary(
    plan,
    design.slots.map(({ key }) => key),
    design.runners,
  );
  return (
    <>
      <Text>{texts.total(plan.length, design.vendors.length, summary.days.length)}</Text>
      <PlanCalendar summary={summary} vendors={design.vendors} nameOf={nameOf} />
      <SlotCounts summary={summary} />
      <RunnerLoads summary={summary} runnerOf={runnerOf} />
    </>
  );
}

/** What keeps the round from being scored, in words. */
export function Gaps({
  scenarios,
  replicates,
}: {
  readonly scenarios: PlanPreviewProps['scenarios'];
  readonly replicates: number;
}) {
  const texts = useTexts(previewTexts);
  const { words } = useProbeWords();
  const gaps = designGaps(scenarios, replicates);
  if (gaps.length === 0)
    return (
      <Text>
        <IconCheck size={18} className="fm-inline" aria-hidden /> {texts.noGaps}
      </Text>
    );
  return (
    <Alert color="orange" title={texts.gaps}>
      {texts.gapsHint}
      <ul className="fm-list">
        {gaps.map((gap) => (
          <li key={`${gap.code} ${gap.severity}`}>
            {texts.gap(gap, gap.severity === null ? '' : words.severities[gap.severity])}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
