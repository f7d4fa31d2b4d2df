import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { BUILT_IN_RUBRIC, type Rubric } from '#scoring';
import { useCan } from '../api/session.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { useNotify } from '../parts/notify.js';
import { EmptyState, ErrorState, LoadingState } from '../parts/states.js';
import type { Study } from '../studies/study-requests.js';
import { keptDraft, type RubricDraft } from './kept-draft.js';
import { RubricEditor } from './rubric-editor.js';
import { RubricHistory } from './rubric-history.js';
import { readRubric, type RubricRecord, type StudyRubric, useStudyRubric } from './rubric-requests.js';
import { RubricView } from './rubric-view.js';
import { rubricTexts } from './rubrics.messages.js';

const BLANK: Rubric = { dimensions: [] };

/** What a study measures and how much of it counts: the version in force, its editing, and its history. */
export function RubricTab({ study }: { readonly study: Study }) {
  const { data, error, refetch } = useStudyRubric(study.id);
  // What is being edited stays in sight, whatever becomes of asking again.
  if (data) return <RubricParts study={study} {...data} />;
  return error ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingState />;
}

type RubricPartsProps = StudyRubric & { readonly study: Study };

/** What is being edited, and the ways to begin. */
function useBeginning({ study, history, latest }: RubricPartsProps) {
  const texts = useTexts(rubricTexts);
  const notify = useNotify();
  const basedOn = history[0]?.number ?? 0;
  const [editing, setEditing] = useState<RubricDraft>();
  const begin = (rubric: Rubric) => setEditing({ basedOn, rubric, pinned: [] });
  const resume = () => {
    const kept = keptDraft(study.id);
    if (kept) notify.done(texts.restored);
    setEditing(kept ?? { basedOn, rubric: latest ?? BLANK, pinned: [] });
  };
  const startFrom = async (record: RubricRecord) => {
    try {
      begin((await readRubric(record.id)).rubric);
    } catch (error) {
      notify.failed(texts.startFrom(record.number), error);
    }
  };
  return { editing, begin, resume, startFrom, close: () => setEditing(undefined) };
}

function RubricParts(props: RubricPartsProps) {
  const { study, history, latest } = props;
  const mayWrite = useCan('studies.write');
  const beginning = useBeginning(props);
  const { editing, resume, startFrom, close } = beginning;
  const [newest] = history;
  if (editing) return <RubricEditor study={study} history={history} latest={latest} first={editing} onClose={close} />;
  if (!newest || !latest) return <NoRubric study={study} beginning={beginning} />;
  return (
    <Stack gap="lg">
      <Present study={study} newest={newest} rubric={latest} onEdit={mayWrite ? resume : undefined} />
      <RubricHistory
        history={history}
        latest={latest}
        onStart={mayWrite ? (record) => void startFrom(record) : undefined}
      />
    </Stack>
  );
}

interface NoRubricProps {
  readonly study: Study;
  readonly beginning: ReturnType<typeof useBeginning>;
}

function NoRubric({ study, beginning: { begin, resume } }: NoRubricProps) {
  const texts = useTexts(rubricTexts);
  const mayWrite = useCan('studies.write');
  return (
    <EmptyState title={texts.none} hint={mayWrite ? texts.noneHint : texts.noneReadOnly}>
      {mayWrite && (
        <Group justify="center">
          {keptDraft(study.id) && <Button onClick={resume}>{texts.goOnEditing}</Button>}
          <Button onClick={() => begin(BUILT_IN_RUBRIC)}>{texts.beginBuiltIn}</Button>
          <Button variant="default" onClick={() => begin(BLANK)}>
            {texts.beginBlank}
          </Button>
        </Group>
      )}
    </EmptyState>
  );
}

interface PresentProps {
  readonly study: Study;
  readonly newest: RubricRecord;
  readonly rubric: Rubric;
  readonly onEdit: (() => void) | undefined;
}

function Present({ study, newest, rubric, onEdit }: PresentProps) {
  const texts = useTexts(rubricTexts);
  const { ago, moment } = useFormat();
  const { number, createdAt, createdBy, waves } = newest;
  return (
    <section aria-labelledby="rubric">
      <Group justify="space-between" align="flex-end" mb="sm" gap="sm">
        <div>
          <Title order={2} id="rubric">
            {texts.version(number)}
          </Title>
          <Text c="dimmed" size="sm" title={moment(createdAt)}>
            {texts.by(createdBy?.name ?? texts.byProgram, ago(createdAt))} · {texts.usedBy(waves)}
          </Text>
        </div>
        {onEdit && <Button onClick={onEdit}>{keptDraft(study.id) ? texts.goOnEditing : texts.edit}</Button>}
      </Group>
      <RubricView rubric={rubric} label={texts.version(number)} />
    </section>
  );
}
