import { ActionIcon, Button, Group, Stack } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { LocalizedText } from '#kernel';
import { useTexts } from '../../i18n/locale.js';
import { LocalizedInputs } from '../../parts/localized-inputs.js';
import { scenariosTexts } from './scenarios.messages.js';
import { NOTHING, withPoint } from './typed-scenario.js';

interface AnswerKeyFieldsProps {
  readonly points: readonly LocalizedText[];
  readonly onChange: (points: readonly LocalizedText[]) => void;
  readonly error: unknown;
}

const MOST_POINTS = 20;

/** What a good answer holds, point by point. */
export function AnswerKeyFields({ points, onChange, error }: AnswerKeyFieldsProps) {
  const texts = useTexts(scenariosTexts);
  return (
    <fieldset className="fm-plain">
      <legend>{texts.answerKey}</legend>
      <Stack gap="xs">
        {points.map((point, at) => (
          // Points have no name but their place.
          // oxlint-disable-next-line react/no-array-index-key
          <Group key={at} gap="xs" align="flex-end" wrap="nowrap">
            <div className="fm-grow">
              <LocalizedInputs
                labels={texts.points(at + 1)}
                value={point}
                onChange={(next) => onChange(withPoint(points, at, next))}
                error={error}
                pointer={`/answerKey/${at}`}
              />
            </div>
            {points.length > 1 && (
              <ActionIcon
                variant="subtle"
                size="lg"
                aria-label={texts.removePoint(at + 1)}
                onClick={() => onChange(points.filter((_, index) => index !== at))}
              >
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            )}
          </Group>
        ))}
      </Stack>
      {points.length < MOST_POINTS && (
        <Button
          variant="default"
          size="compact-md"
          mt="xs"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange([...points, NOTHING])}
        >
          {texts.addPoint}
        </Button>
      )}
    </fieldset>
  );
}
