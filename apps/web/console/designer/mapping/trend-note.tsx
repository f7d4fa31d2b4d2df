import { Group, Text } from '@mantine/core';
import { IconTimeline, IconTimelineEventExclamation } from '@tabler/icons-react';
import { type Definition, pointerOfName, questionAt, type QuestionDefinition } from '#questionnaire/core/design';
import { useVersion } from '../../api/versions.js';
import { useTexts } from '../../i18n/locale.js';
import { useDraftPart, useDraftTools } from '../draft-context.js';
import { mappingTexts } from './mapping.messages.js';
import classes from './mapping.module.css';
import { valuePoints } from './points.js';

type Change = 'changedType' | 'changedMapping' | 'changedScale' | 'changedWords';

const criterionOf = (question: QuestionDefinition) => ('criterion' in question ? question.criterion : undefined);
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What of a scored question is no longer as it was published; the first that matters. */
function changeOf(before: QuestionDefinition, now: QuestionDefinition): Change | undefined {
  if (before.type !== now.type) return 'changedType';
  if (criterionOf(before) !== criterionOf(now)) return 'changedMapping';
  if (!same(valuePoints(before), valuePoints(now))) return 'changedScale';
  return same(before.title, now.title) ? undefined : 'changedWords';
}

/** Whether a scored question can still be compared with the version before. */
export function TrendNote({ at }: { readonly at: string }) {
  const { head } = useDraftTools();
  const question = useDraftPart(({ content }) => questionAt(content.definition, at));
  const number = head.latest?.number;
  const { data } = useVersion(head.id, number);
  const isScored = question !== undefined && criterionOf(question) !== undefined;
  if (number === undefined || !data || !isScored) return null;
  const was = questionNamed(data.definition, question.name);
  return <Trend version={number} isNew={!was} change={was && changeOf(was, question)} />;
}

function questionNamed(definition: Definition, name: string): QuestionDefinition | undefined {
  const at = pointerOfName(definition, name);
  return at === undefined ? undefined : questionAt(definition, at);
}

interface TrendProps {
  readonly version: number;
  readonly isNew: boolean;
  readonly change: Change | undefined;
}

function Trend({ version, isNew, change }: TrendProps) {
  const texts = useTexts(mappingTexts);
  if (!change)
    return (
      <Group gap={8} wrap="nowrap" className={classes['safe']}>
        <IconTimeline size={18} aria-hidden />
        <Text size="sm">{isNew ? texts.trendNew : texts.trendSafe(version)}</Text>
      </Group>
    );
  return (
    <Group gap={8} wrap="nowrap" align="flex-start" className={classes['breaks']}>
      <IconTimelineEventExclamation size={18} aria-hidden />
      <div>
        <Text size="sm">{texts.trendBreaks(version, texts[change])}</Text>
        <Text size="xs" c="dimmed">
          {texts.trendHint}
        </Text>
      </div>
    </Group>
  );
}
