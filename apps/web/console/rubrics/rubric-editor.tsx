import { Button, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Violation } from '#kernel';
import { checkRubric, checkRubricLimits, type Rubric, rubricChanges } from '#scoring';
import { useTexts } from '../i18n/locale.js';
import type { Study } from '../studies/study-requests.js';
import { DimensionEditor } from './dimension-editor.js';
import { EditorBar } from './editor-bar.js';
import { idsIn, withNewDimension } from './edit-rubric.js';
import type { RubricDraft } from './kept-draft.js';
import { NewerRubric } from './newer-rubric.js';
import { PublishDialog } from './publish-dialog.js';
import type { RubricRecord } from './rubric-requests.js';
import { rubricTexts } from './rubrics.messages.js';
import { type DraftEditing, useRubricDraft } from './use-rubric-draft.js';

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
export function RubricEditor(props: RubricEditorProps) {
  const { study, history, latest, onClose } = props;
  const texts = useTexts(rubricTexts);
  const { editing, faults, used, number, changes } = useEditor(props);
  const { draft } = editing;
  const [isPublishing, setPublishing] = useState(false);
  const discard = () => {
    editing.forget();
    onClose();
  };
  return (
    <section aria-labelledby="editing">
      <Title order={2} id="editing">
        {texts.editing}
      </Title>
      <Text c="dimmed" mb="md">
        {texts.basedOn(draft.basedOn)}
        {texts.editingHint}
      </Text>
      {draft.basedOn < number && latest && (
        <NewerRubric
          history={history}
          basedOn={draft.basedOn}
          latest={latest}
          changes={changes}
          onKeepMine={() => editing.rebase(number)}
          onTakeTheirs={() => editing.rebase(number, latest)}
        />
      )}
      <Dimensions editing={editing} faults={faults} used={used} />
      <EditorBar
        editing={editing}
        faults={faults}
        isChanged={!latest || changes.length > 0}
        isOutdated={draft.basedOn < number}
        onDiscard={discard}
        onPublish={() => setPublishing(true)}
      />
      <PublishDialog
        study={study}
        draft={draft}
        latest={latest}
        opened={isPublishing}
        onClose={() => setPublishing(false)}
        onPublished={discard}
      />
    </section>
  );
}

function useEditor({ study, history, latest, first }: RubricEditorProps) {
  const editing = useRubricDraft(study.id, first);
  const { rubric } = editing.draft;
  const faults = useMemo(() => faultsOf(rubric), [rubric]);
  const used = useMemo(() => everUsed(history, latest), [history, latest]);
  const changes = useMemo(() => (latest ? rubricChanges(latest, rubric) : []), [latest, rubric]);
  return { editing, faults, used, number: history[0]?.number ?? 0, changes };
}

interface DimensionsProps {
  readonly editing: DraftEditing;
  readonly faults: readonly Violation[];
  readonly used: readonly string[];
}

function Dimensions({ editing: { draft, edit }, faults, used }: DimensionsProps) {
  const texts = useTexts(rubricTexts);
  const { rubric } = draft;
  return (
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
  );
}
