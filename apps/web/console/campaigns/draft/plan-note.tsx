import { Text } from '@mantine/core';
import { useTexts } from '../../i18n/locale.js';
import { usePlan } from './plan-context.js';
import { planTexts } from './plan.messages.js';

/** Why nothing can be changed here, where that is so. */
export function PlanNote() {
  const texts = useTexts(planTexts);
  const { mayEdit, stored } = usePlan();
  if (mayEdit) return null;
  return (
    <Text c="dimmed" mb="sm">
      {stored.state === 'draft' ? texts.readOnly : texts.launched}
    </Text>
  );
}
