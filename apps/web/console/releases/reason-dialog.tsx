import { Modal, Stack, Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { fieldError } from '../api/sentence-of.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { FormButtons } from '../parts/form-buttons.js';
import { Refusal } from '../parts/refusal.js';
import { useSaving } from '../parts/use-saving.js';
import { actsTexts } from './acts.messages.js';
import { DESK_KEY } from './release-requests.js';

interface ReasonDialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly hint: string;
  readonly label: string;
  readonly act: string;
  readonly run: (reason: string) => Promise<void>;
  readonly onClose: () => void;
}

const MOST = 500;

/** Something that cannot be undone, and why it is done. */
export function ReasonDialog(props: ReasonDialogProps) {
  const texts = useTexts(actsTexts);
  return (
    <Modal
      opened={props.isOpen}
      onClose={props.onClose}
      title={props.title}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      {props.isOpen && <ReasonForm {...props} />}
    </Modal>
  );
}

function ReasonForm({ hint, label, act, run, onClose }: ReasonDialogProps) {
  const texts = useTexts(actsTexts);
  const { locale } = useLocale();
  const queries = useQueryClient();
  const saving = useSaving();
  const [reason, setReason] = useState('');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const isDone = await saving.run(() => run(reason));
    await queries.invalidateQueries({ queryKey: DESK_KEY });
    if (isDone) onClose();
  };
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Stack gap="sm">
        <Text>{hint}</Text>
        <Textarea
          label={label}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          error={fieldError(saving.error, '/reason', locale)}
          maxLength={MOST}
          autosize
          minRows={2}
          required
          data-autofocus
        />
        <Refusal error={saving.error} shown={['/reason']} />
        <FormButtons
          submit={act}
          isSaving={saving.isSaving}
          isDisabled={reason.trim() === ''}
          cancel={texts.cancel}
          onCancel={onClose}
        />
      </Stack>
    </form>
  );
}
