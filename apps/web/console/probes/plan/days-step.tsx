import { NumberInput, SimpleGrid, TextInput } from '@mantine/core';
import { useTexts } from '../../i18n/locale.js';
import type { PlanStepProps } from './plan-step.js';
import { newRoundTexts } from './new-round.messages.js';
import { PlanSection } from './plan-section.js';

const MOST = 100;

/** Days, how often, and the caps that keep the burden small. */
export function DaysStep({ draft, change }: PlanStepProps) {
  const texts = useTexts(newRoundTexts);
  const { from, to } = draft;
  const isBackwards = from !== '' && to !== '' && to < from;
  const count = (name: 'replicates' | 'vendorPerDay' | 'runnerPerDay') => ({
    label: texts[name],
    value: draft[name],
    min: 1,
    max: MOST,
    allowDecimal: false,
    clampBehavior: 'strict' as const,
    onChange: (value: string | number) => change({ [name]: Number(value) || 0 }),
  });
  return (
    <PlanSection title={texts.steps.days}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput
          type="date"
          label={texts.from}
          value={from}
          onChange={({ currentTarget }) => change({ from: currentTarget.value })}
          required
        />
        <TextInput
          type="date"
          label={texts.to}
          value={to}
          onChange={({ currentTarget }) => change({ to: currentTarget.value })}
          error={isBackwards && texts.order}
          required
        />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm" mt="sm">
        <NumberInput {...count('replicates')} description={texts.replicatesHint} />
        <NumberInput {...count('vendorPerDay')} description={texts.vendorPerDayHint} />
        <NumberInput {...count('runnerPerDay')} />
      </SimpleGrid>
    </PlanSection>
  );
}
