import { Button, Text } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/locale.js';
import { useNotify } from '../../parts/notify.js';
import { Refusal } from '../../parts/refusal.js';
import { useSaving } from '../../parts/use-saving.js';
import { createRound, waveKey } from '../probe-requests.js';
import { DaysStep } from './days-step.js';
import { newRoundTexts } from './new-round.messages.js';
import { PlanPreview } from './plan-preview.js';
import type { PlanStepProps } from './plan-step.js';
import { designOf, drawSeed, openSteps, type PlanStep, type RoundDraft, STEPS } from './round-draft.js';
import { RunnersStep } from './runners-step.js';
import { ScenariosStep } from './scenarios-step.js';
import { SlotsStep } from './slots-step.js';
import { VendorsStep } from './vendors-step.js';

const PANELS: Readonly<Record<PlanStep, (props: PlanStepProps) => ReactNode>> = {
  scenarios: ScenariosStep,
  vendors: VendorsStep,
  slots: SlotsStep,
  days: DaysStep,
  runners: RunnersStep,
};

interface NewRoundFormProps extends Pick<PlanStepProps, 'planner' | 'scenarios'> {
  readonly waveId: string;
  readonly first: RoundDraft;
}

function useCreate(waveId: string) {
  const texts = useTexts(newRoundTexts);
  const notify = useNotify();
  const queries = useQueryClient();
  const saving = useSaving();
  const [, go] = useLocation();
  // One round however often it is sent.
  const [id] = useState(() => crypto.randomUUID());
  const create = (draft: RoundDraft) =>
    saving.run(async () => {
      const { name, seed, ...design } = draft;
      const round = await createRound(waveId, { id, name: name.trim(), seed, design });
      await queries.invalidateQueries({ queryKey: waveKey(waveId) });
      notify.done(texts.created);
      go(`/probes/${waveId}/${round.id}`);
    });
  return { create, saving };
}

export function NewRoundForm({ waveId, planner, scenarios, first }: NewRoundFormProps) {
  const [draft, setDraft] = useState(first);
  const [step, setStep] = useState<PlanStep>('scenarios');
  const { create, saving } = useCreate(waveId);
  const change = (part: Partial<RoundDraft>) => setDraft((old) => ({ ...old, ...part }));
  const open = openSteps(draft);
  const Panel = PANELS[step];
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (open.length === 0) void create(draft);
  };
  return (
    <form onSubmit={onSubmit} noValidate>
      <StepList step={step} open={open} onStep={setStep} />
      <div className="fm-planner">
        <div>
          <Panel draft={draft} change={change} planner={planner} scenarios={scenarios} />
          <Ways step={step} onStep={setStep} />
        </div>
        <Preview draft={draft} change={change} planner={planner} scenarios={scenarios} />
      </div>
      <Refusal error={saving.error} />
      <CreateBar open={open} isSaving={saving.isSaving} />
    </form>
  );
}

function Preview({ draft, change, planner, scenarios }: PlanStepProps) {
  const { text } = useFormat();
  return (
    <PlanPreview
      design={designOf(draft)}
      seed={draft.seed}
      onDraw={() => change({ seed: drawSeed() })}
      scenarios={scenarios.filter(({ key }) => draft.scenarios.includes(key))}
      nameOf={(slug) => text(planner.vendors.find((vendor) => vendor.slug === slug)?.name) || slug}
      runnerOf={(at) => planner.runners.find(({ id }) => id === draft.runners[at])?.name ?? ''}
    />
  );
}

interface StepListProps {
  readonly step: PlanStep;
  readonly open: readonly PlanStep[];
  readonly onStep: (step: PlanStep) => void;
}

function StepList({ step, open, onStep }: StepListProps) {
  const texts = useTexts(newRoundTexts);
  return (
    <nav aria-label={texts.stepsLabel}>
      <ol className="fm-steps fm-card">
        {STEPS.map((one, index) => (
          <li key={one}>
            <button
              type="button"
              className="fm-step fm-step-button"
              aria-current={one === step ? 'step' : undefined}
              onClick={() => onStep(one)}
            >
              <span className="fm-step-number" aria-hidden>
                {index + 1}
              </span>
              <span className="fm-step-name">{texts.steps[one]}</span>
              {open.includes(one) && <span className="fm-hidden">{texts.open}</span>}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Ways({ step, onStep }: Pick<StepListProps, 'step' | 'onStep'>) {
  const texts = useTexts(newRoundTexts);
  const at = STEPS.indexOf(step);
  const before = STEPS[at - 1];
  const next = STEPS[at + 1];
  return (
    <div className="fm-next">
      {before && (
        <Button variant="default" leftSection={<IconArrowLeft size={18} aria-hidden />} onClick={() => onStep(before)}>
          {texts.back}
        </Button>
      )}
      {next && (
        <Button variant="default" rightSection={<IconArrowRight size={18} aria-hidden />} onClick={() => onStep(next)}>
          {texts.next(texts.steps[next])}
        </Button>
      )}
    </div>
  );
}

function CreateBar({ open, isSaving }: { readonly open: readonly PlanStep[]; readonly isSaving: boolean }) {
  const texts = useTexts(newRoundTexts);
  const missing = new Intl.ListFormat(document.documentElement.lang, { type: 'conjunction' }).format(
    open.map((step) => texts.steps[step]),
  );
  return (
    <div className="fm-bar">
      <Text component="output" size="sm" maw="60ch">
        {open.length === 0 ? texts.notKept : texts.missing(missing)}
      </Text>
      <Button type="submit" loading={isSaving} disabled={open.length > 0}>
        {texts.create}
      </Button>
    </div>
  );
}
