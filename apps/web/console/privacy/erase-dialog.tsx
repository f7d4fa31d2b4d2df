import { List, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTexts } from '../i18n/locale.js';
import { FormButtons } from '../parts/form-buttons.js';
import { useNotify } from '../parts/notify.js';
import { Refusal } from '../parts/refusal.js';
import { useSaving } from '../parts/use-saving.js';
import { type AnswerChoice, erase, ERASURES_KEY } from './privacy-requests.js';
import { privacyTexts } from './privacy.messages.js';

interface EraseDialogProps {
  readonly isOpen: boolean;
  readonly email: string;
  readonly answers: AnswerChoice;
  readonly onErased: () => void;
  readonly onClose: () => void;
}

/** What cannot be taken back takes the address a second time. */
export function EraseDialog(props: EraseDialogProps) {
  const texts = useTexts(privacyTexts);
  return (
    <Modal
      opened={props.isOpen}
      onClose={props.onClose}
      title={texts.eraseTitle}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      {props.isOpen && <EraseForm {...props} />}
    </Modal>
  );
}

function EraseForm({ email, answers, onErased, onClose }: EraseDialogProps) {
  const texts = useTexts(privacyTexts);
  const queries = useQueryClient();
  const notify = useNotify();
  const saving = useSaving();
  const [typed, setTyped] = useState('');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const isDone = await saving.run(async () => {
      const { state } = await erase(email, answers);
      notify.done(state === 'done' ? texts.erased : texts.running);
    });
    await queries.invalidateQueries({ queryKey: ERASURES_KEY });
    if (!isDone) return;
    onClose();
    onErased();
  };
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Stack gap="sm">
        <Text fw={600}>{texts.choices[answers]}</Text>
        <List size="sm">
          {texts.stays.map((sentence) => (
            <List.Item key={sentence}>{sentence}</List.Item>
          ))}
        </List>
        <Text>{texts.eraseHint}</Text>
        <TextInput
          label={texts.confirmLabel}
          type="email"
          autoComplete="off"
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          data-autofocus
        />
        <Refusal error={saving.error} />
        <FormButtons
          submit={texts.eraseTitle}
          isSaving={saving.isSaving}
          isDisabled={typed.trim().toLowerCase() !== email.toLowerCase()}
          cancel={texts.cancel}
          onCancel={onClose}
        />
      </Stack>
    </form>
  );
}
