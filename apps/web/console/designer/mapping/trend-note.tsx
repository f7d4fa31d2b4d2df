import { Group, Text } from '@mantine/core';
import { IconTimeline, IconTimelineEventExclamation } from '@tabler/icons-react';
import { partsOf, type QuestionDefinition } from '#questionnaire/core/design';
import { useVersion } from '../../api/versions.js';
import { useTexts } from '../../i18n/locale.js';
import { useDraftTools } from '../draft-context.js';
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
export function TrendNote({ question }: { readonly question: QuestionDefinition }) {
  const { head } = useDraftTools();
  const number = head.latest?.number;
  const { data } = useVersion(head.id, number);
  if (number === undefined || !data || criterionOf(question) === undefined) return null;
  const before = partsOf(data.definition).find(({ part }) => part.name === question.name)?.part;
  const was = before && 'type' in before && before.type !== 'panel' ? before : undefined;
  return <Trend version={number} isNew={!was} change={was && changeOf(was, question)} />;
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
