import { Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { useNotify } from '../parts/notify.js';
import { rubricTexts } from './rubrics.messages.js';
import type { DraftEditing } from './use-rubric-draft.js';
import { distributeRest, missingPercent } from './weights.js';

/** What the weights sum to, and a way to make it whole. */
export function WeightBar({ editing: { draft, edit } }: { readonly editing: DraftEditing }) {
  const texts = useTexts(rubricTexts);
  const { number } = useFormat();
  const notify = useNotify();
  const { rubric, pinned } = draft;
  const weights = rubric.dimensions.map(({ weight }) => weight);
  const missing = missingPercent(weights);
  const distribute = () => {
    const whole = distributeRest(
      weights,
      rubric.dimensions.map(({ id }) => pinned.includes(id)),
    );
    if (!whole) {
      notify.failed(texts.distribute, new Error(texts.cannotDistribute));
      return;
    }
    edit({ dimensions: rubric.dimensions.map((one, at) => ({ ...one, weight: whole[at] ?? one.weight })) });
  };
  const sentence =
    missing === 0
      ? texts.complete
      : missing > 0
        ? texts.missing(number(missing))
        : texts.tooMuch(number(Math.abs(missing)));
  return (
    <Group gap="sm">
      <Text
        component="output"
        display="block"
        fw={600}
        c={missing === 0 ? 'var(--mantine-color-text)' : 'var(--fm-attention)'}
      >
        {missing === 0 ? (
          <IconCheck className="fm-inline" size={18} aria-hidden />
        ) : (
          <IconAlertTriangle className="fm-inline" size={18} aria-hidden />
        )}{' '}
        {texts.total} {sentence}
      </Text>
      <Button variant="default" size="compact-md" onClick={distribute} disabled={missing === 0}>
        {texts.distribute}
      </Button>
    </Group>
  );
}
