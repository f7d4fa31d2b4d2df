import { Checkbox, TextInput } from '@mantine/core';
import { useTexts } from '../../i18n/locale.js';
import type { PlanStepProps } from './plan-step.js';
import { newRoundTexts } from './new-round.messages.js';
import { PlanSection } from './plan-section.js';
import { toggled } from './round-draft.js';

export function RunnersStep({ draft, change, planner }: PlanStepProps) {
  const texts = useTexts(newRoundTexts);
  const ids = planner.runners.map(({ id }) => id);
  return (
    <PlanSection title={texts.steps.runners} hint={texts.runnersHint}>
      <ul className="fm-choosing">
        {planner.runners.map(({ id, name }) => (
          <li key={id}>
            <Checkbox
              label={<bdi>{name}</bdi>}
              checked={draft.runners.includes(id)}
              onChange={() => change({ runners: toggled(ids, draft.runners, id) })}
            />
          </li>
        ))}
      </ul>
      <TextInput
        label={texts.name}
        description={texts.nameHint}
        value={draft.name}
        onChange={({ currentTarget }) => change({ name: currentTarget.value })}
        maxLength={200}
        required
        mt="md"
      />
    </PlanSection>
  );
}
