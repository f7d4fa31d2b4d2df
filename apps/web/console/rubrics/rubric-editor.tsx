import { ActionIcon, Button, Group, Stack, Text, Title } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconArrowBackUp, IconArrowForwardUp, IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Violation } from '#kernel';
import { checkRubric, checkRubricLimits, type Rubric, rubricChanges } from '#scoring';
import { useTexts } from '../i18n/locale.js';
import type { Study } from '../studies/study-requests.js';
import { DimensionEditor } from './dimension-editor.js';
import { idsIn, withNewDimension } from './edit-rubric.js';
import type { RubricDraft } from './kept-draft.js';
import { NewerRubric } from './newer-rubric.js';
import { PublishDialog } from './publish-dialog.js';
import type { RubricRecord } from './rubric-requests.js';
import { rubricTexts } from './rubrics.messages.js';
import { type DraftEditing, useRubricDraft } from './use-rubric-draft.js';
import { WeightBar } from './weight-bar.js';

interface RubricEditorProps {
  readonly study: Study;
  readonly history: readonly RubricRecord[];
  readonly latest: Rubric | undefined;
  readonly first: RubricDraft;
  readonly onClose: () => void;
}

const faultsOf = (rubric: Rubric): readonly Violation[] => {
  const faults = checkRubric(rubric);
  return faults.length > 0 ? faults : checkRubricLimits(rubric);
};

/** Every id that any version has used: a new thing never takes the name of an old one. */
function everUsed(history: readonly RubricRecord[], latest: Rubric | undefined): string[] {
  return [...history.flatMap(({ changes }) => changes.map(({ id }) => id)), ...(latest ? idsIn(latest) : [])];
}

/** Weights and criteria, edited on this device until they are published. */
export function RubricEditor({ study, history, latest, first, onClose }: RubricEditorProps) {
  const texts = useTexts(rubricTexts);
  const editing = useRubricDraft(study.id, first);
  const { draft, edit } = editing;
  const { rubric, basedOn } = draft;
  const faults = useMemo(() => faultsOf(rubric), [rubric]);
  const used = useMemo(() => everUsed(history, latest), [history, latest]);
  const [isPublishing, setPublishing] = useState(false);
  const number = history[0]?.number ?? 0;
  const changes = latest ? rubricChanges(latest, rubric) : [];
  const discard = () => {
    editing.forget();
    onClose();
  };
  const published = () => {
    setPublishing(false);
    discard();
  };
  return (
    <section aria-labelledby="editing">
      <Title order={2} id="editing">
        {texts.editing}
      </Title>
      <Text c="dimmed" mb="md">
        {texts.basedOn(basedOn)}
        {texts.editingHint}
      </Text>
      {basedOn < number && latest && (
        <NewerRubric
          history={history}
          basedOn={basedOn}
          latest={latest}
          changes={changes}
          onKeepMine={() => editing.rebase(number)}
          onTakeTheirs={() => editing.rebase(number, latest)}
        />
      )}
      <Stack gap="md">
        {rubric.dimensions.map((dimension, at) => (
          <DimensionEditor key={dimension.id} draft={draft} at={at} faults={faults} everUsed={used} onEdit={edit} />
        ))}
        <div>
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => edit(withNewDimension(rubric, used))}
          >
            {texts.addDimension}
          </Button>
        </div>
      </Stack>
      <EditorBar
        editing={editing}
        faults={faults}
        isChanged={!latest || changes.length > 0}
        isOutdated={basedOn < number}
        onDiscard={discard}
        onPublish={() => setPublishing(true)}
      />
      <PublishDialog
        study={study}
        draft={draft}
        latest={latest}
        opened={isPublishing}
        onClose={() => setPublishing(false)}
        onPublished={published}
      />
    </section>
  );
}

interface EditorBarProps {
  readonly editing: DraftEditing;
  readonly faults: readonly Violation[];
  readonly isChanged: boolean;
  readonly isOutdated: boolean;
  readonly onDiscard: () => void;
  readonly onPublish: () => void;
}

/** Always in sight: what the weights sum to, and what can be done. */
function EditorBar({ editing, faults, isChanged, isOutdated, onDiscard, onPublish }: EditorBarProps) {
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
        <Button variant="default" onClick={ask}>
          {texts.discard}
        </Button>
        <Button onClick={onPublish} disabled={faults.length > 0 || !isChanged || isOutdated}>
          {texts.publish}
        </Button>
        <Text size="sm" role="status" c={others > 0 ? 'var(--fm-attention)' : 'dimmed'}>
          {others > 0 ? texts.faults(others) : isChanged ? '' : texts.noChange}
        </Text>
      </Group>
    </div>
  );
}
