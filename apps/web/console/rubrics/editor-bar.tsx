import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import type { Violation } from '#kernel';
import { useTexts } from '../i18n/locale.js';
import { rubricTexts } from './rubrics.messages.js';
import type { DraftEditing } from './use-rubric-draft.js';
import { WeightBar } from './weight-bar.js';

interface EditorBarProps {
  readonly editing: DraftEditing;
  readonly faults: readonly Violation[];
  readonly isChanged: boolean;
  readonly isOutdated: boolean;
  readonly onDiscard: () => void;
  readonly onPublish: () => void;
}

/** Always in sight: what the weights sum to, and what can be done. */
export function EditorBar({ editing, faults, isChanged, isOutdated, onDiscard, onPublish }: EditorBarProps) {
  const texts = useTexts(rubricTexts);
  const { undo, redo } = editing;
  const ask = () =>
    isChanged
      ? modals.openConfirmModal({
          title: texts.discardAsk,
          children: <Text>{texts.discardHint}</Text>,
          labels: { confirm: texts.discard, cancel: texts.keepEditing },
          confirmProps: { color: 'red' },
          closeButtonProps: { 'aria-label': texts.keepEditing },
          onConfirm: onDiscard,
        })
      : onDiscard();
  const others = faults.filter(({ code }) => code !== 'weights-do-not-sum-to-1').length;
  return (
    <div className="fm-bar">
      <WeightBar editing={editing} />
      <Group gap="xs">
        <Steps undo={undo} redo={redo} />
        <Button variant="default" onClick={ask}>
          {texts.discard}
        </Button>
        <Button onClick={onPublish} disabled={faults.length > 0 || !isChanged || isOutdated}>
          {texts.publish}
        </Button>
        <Text component="output" size="sm" c={others > 0 ? 'var(--fm-attention)' : 'dimmed'}>
          {others > 0 ? texts.faults(others) : isChanged ? '' : texts.noChange}
        </Text>
      </Group>
    </div>
  );
}

function Steps({ undo, redo }: Pick<DraftEditing, 'undo' | 'redo'>) {
  const texts = useTexts(rubricTexts);
  return (
    <>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={texts.undo}
        title={texts.undo}
        onClick={() => undo?.()}
        disabled={!undo}
      >
        <IconArrowBackUp size={20} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={texts.redo}
        title={texts.redo}
        onClick={() => redo?.()}
        disabled={!redo}
      >
        <IconArrowForwardUp size={20} aria-hidden />
      </ActionIcon>
    </>
  );
}
