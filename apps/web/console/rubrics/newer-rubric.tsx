import { Alert, Button, Group, Text } from '@mantine/core';
import { IconGitMerge } from '@tabler/icons-react';
import type { Rubric, RubricChange } from '#scoring';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { ChangeList } from './change-list.js';
import type { RubricRecord } from './rubric-requests.js';
import { rubricTexts } from './rubrics.messages.js';

interface NewerRubricProps {
  readonly history: readonly RubricRecord[];
  /** The version that the edits began with. */
  readonly basedOn: number;
  readonly latest: Rubric;
  /** What the edits would change of the newest version. */
  readonly changes: readonly RubricChange[];
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}

/** Somebody published while this one was edited: what they changed, what ours would change of it, and the choice. */
export function NewerRubric({ history, basedOn, latest, changes, onKeepMine, onTakeTheirs }: NewerRubricProps) {
  const texts = useTexts(rubricTexts);
  const { moment } = useFormat();
  const newer = history.filter(({ number }) => number > basedOn);
  return (
    <Alert
      role="alert"
      color="orange"
      icon={<IconGitMerge aria-hidden />}
      title={texts.newerTitle(newer[0]?.number ?? basedOn)}
      mb="md"
    >
      <Text mb="xs">{texts.newerHint}</Text>
      <Text fw={600}>{texts.theirChanges}</Text>
      {newer.map(({ id, number, createdBy, createdAt, reason, changes: theirs }) => (
        <div key={id}>
          <Text size="sm">
            {texts.version(number)} · {texts.by(createdBy?.name ?? texts.byProgram, moment(createdAt))}
            {reason !== null && ` · ${reason}`}
          </Text>
          <ChangeList changes={theirs} rubrics={[latest]} nothing={texts.same} />
        </div>
      ))}
      <Text fw={600} mt="xs">
        {texts.myChanges}
      </Text>
      <ChangeList changes={changes} rubrics={[latest]} nothing={texts.noChange} />
      <Group mt="sm" gap="xs">
        <Button onClick={onKeepMine}>{texts.keepMine}</Button>
        <Button variant="default" onClick={onTakeTheirs}>
          {texts.takeTheirs}
        </Button>
      </Group>
    </Alert>
  );
}
