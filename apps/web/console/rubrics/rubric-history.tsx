import { Button, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Rubric } from '#scoring';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { ChangeList } from './change-list.js';
import { type RubricRecord, useRubricVersion } from './rubric-requests.js';
import { RubricView } from './rubric-view.js';
import { rubricTexts } from './rubrics.messages.js';

interface RubricHistoryProps {
  readonly history: readonly RubricRecord[];
  readonly latest: Rubric | undefined;
  readonly onStart: ((record: RubricRecord) => void) | undefined;
}

/** Who changed what, when and why, newest first. */
export function RubricHistory({ history, latest, onStart }: RubricHistoryProps) {
  const texts = useTexts(rubricTexts);
  return (
    <section aria-labelledby="history">
      <Title order={2} id="history" mb="sm">
        {texts.history}
      </Title>
      <ol className="fm-history">
        {history.map((record) => (
          <Entry key={record.id} record={record} latest={latest} onStart={onStart} />
        ))}
      </ol>
    </section>
  );
}

interface EntryProps extends Omit<RubricHistoryProps, 'history'> {
  readonly record: RubricRecord;
}

function Entry({ record, latest, onStart }: EntryProps) {
  const texts = useTexts(rubricTexts);
  const { moment } = useFormat();
  const { number, createdAt, createdBy, reason, changes, waves } = record;
  const [isOpen, setOpen] = useState(false);
  const shown = useRubricVersion(isOpen ? record.id : undefined).data?.rubric;
  return (
    <li>
      <Group justify="space-between" align="flex-start" gap="xs">
        <div>
          <Title order={3}>{texts.version(number)}</Title>
          <Text size="sm" c="dimmed">
            {texts.by(createdBy?.name ?? texts.byProgram, moment(createdAt))} · {texts.usedBy(waves)}
          </Text>
        </div>
        {onStart && (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={texts.startFrom(number)}
            onClick={() => onStart(record)}
          >
            {texts.startFromShort}
          </Button>
        )}
      </Group>
      {reason !== null && <Text my={4}>{reason}</Text>}
      <ChangeList changes={changes} rubrics={[shown, latest]} nothing={number === 1 ? texts.first : texts.same} />
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{texts.show(number)}</summary>
        {shown && <RubricView rubric={shown} label={texts.version(number)} />}
      </details>
    </li>
  );
}
