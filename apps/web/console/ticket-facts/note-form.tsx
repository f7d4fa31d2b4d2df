import { Modal, Stack, Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { fieldError } from '../api/sentence-of.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { FormButtons } from '../parts/form-buttons.js';
import { useNotify } from '../parts/notify.js';
import { Refusal } from '../parts/refusal.js';
import { useSaving } from '../parts/use-saving.js';
import { ticketFactsTexts } from './ticket-facts.messages.js';
import { ticketFactsKey } from './ticket-fact-requests.js';

interface NoteFormProps {
  readonly waveId: string;
  readonly title: string;
  readonly hint: string;
  readonly label: string;
  readonly example?: string;
  /** Pointer of the field in the request. */
  readonly pointer: string;
  readonly submit: string;
  readonly done: string;
  readonly send: (note: string) => Promise<void>;
  readonly onClose: () => void;
}

/** An act that somebody gives words for. */
export function NoteForm({ waveId, title, hint, send, onClose, ...words }: NoteFormProps) {
  const texts = useTexts(ticketFactsTexts);
  const { locale } = useLocale();
  const queries = useQueryClient();
  const notify = useNotify();
  const { run, error, isSaving } = useSaving();
  const [note, setNote] = useState('');
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      await send(note.trim());
      await queries.invalidateQueries({ queryKey: ticketFactsKey(waveId) });
      notify.done(words.done);
      onClose();
    });
  };
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': texts.cancel }}>
      <form onSubmit={onSubmit}>
        <Stack gap="sm">
          <Text size="sm">{hint}</Text>
          <Textarea
            label={words.label}
            {...(words.example === undefined ? {} : { description: words.example })}
            value={note}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
            error={fieldError(error, words.pointer, locale)}
            maxLength={1_000}
            minRows={3}
            autosize
            required
            data-autofocus
          />
          <Refusal error={error} shown={[words.pointer]} />
          <FormButtons submit={words.submit} isSaving={isSaving} cancel={texts.cancel} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
