import { Modal, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type Rubric, rubricChanges } from '#scoring';
import { STUDIES_KEY } from '../api/catalogue.js';
import { Problem } from '../api/problem.js';
import { fieldError } from '../api/sentence-of.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { FormButtons } from '../parts/form-buttons.js';
import { useNotify } from '../parts/notify.js';
import { Refusal } from '../parts/refusal.js';
import { useSaving } from '../parts/use-saving.js';
import type { Study } from '../studies/study-requests.js';
import { ChangeList } from './change-list.js';
import type { RubricDraft } from './kept-draft.js';
import { publishRubric } from './rubric-requests.js';
import { RubricView } from './rubric-view.js';
import { rubricTexts } from './rubrics.messages.js';

interface PublishDialogProps {
  readonly study: Study;
  readonly draft: RubricDraft;
  readonly latest: Rubric | undefined;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onPublished: () => void;
}

/** What will change, and why, before it is for good. */
export function PublishDialog(props: PublishDialogProps) {
  const texts = useTexts(rubricTexts);
  const { draft, opened, onClose } = props;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={texts.publishTitle(draft.basedOn + 1)}
      size="lg"
      closeButtonProps={{ 'aria-label': texts.cancel }}
    >
      <PublishForm {...props} />
    </Modal>
  );
}

const isChanged = (error: unknown): boolean => error instanceof Problem && error.code === 'rubric-changed';

function usePublish({ study, draft, onClose, onPublished }: PublishDialogProps) {
  const texts = useTexts(rubricTexts);
  const notify = useNotify();
  const queries = useQueryClient();
  const { run, error, isSaving } = useSaving();
  const { rubric, basedOn } = draft;
  const publish = (reason: string) =>
    run(async () => {
      try {
        const { number } = await publishRubric({ studyId: study.id, rubric, latest: basedOn, reason });
        notify.done(texts.published(number));
        onPublished();
      } catch (refusal) {
        // The editor behind this shows what somebody else published, and the choice.
        if (!isChanged(refusal)) throw refusal;
        onClose();
      }
      await queries.invalidateQueries({ queryKey: STUDIES_KEY });
    });
  return { publish, error, isSaving };
}

function PublishForm(props: PublishDialogProps) {
  const { draft, latest, onClose } = props;
  const texts = useTexts(rubricTexts);
  const { locale } = useLocale();
  const { publish, error, isSaving } = usePublish(props);
  const [reason, setReason] = useState('');
  const { rubric } = draft;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void publish(reason.trim());
  };
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="sm">
        <Text>{texts.publishHint}</Text>
        {latest ? (
          <div>
            <Title order={3}>{texts.changes}</Title>
            <ChangeList changes={rubricChanges(latest, rubric)} rubrics={[rubric, latest]} nothing={texts.noChange} />
          </div>
        ) : (
          <RubricView rubric={rubric} label={texts.publishTitle(1)} />
        )}
        <TextInput
          label={latest ? texts.reason : texts.reasonFirst}
          description={latest ? texts.reasonHint : undefined}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          error={fieldError(error, '/reason', locale)}
          maxLength={200}
          required={latest !== undefined}
          data-autofocus
        />
        <Refusal error={error} shown={['/reason']} />
        <FormButtons submit={texts.publishNow} isSaving={isSaving} cancel={texts.cancel} onCancel={onClose} />
      </Stack>
    </form>
  );
}
