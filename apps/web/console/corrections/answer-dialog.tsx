import { Modal, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { fieldError } from '../api/sentence-of.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { FormButtons } from '../parts/form-buttons.js';
import { useNotify } from '../parts/notify.js';
import { Refusal } from '../parts/refusal.js';
import { useSaving } from '../parts/use-saving.js';
import { answerCorrection, type Correction, CORRECTIONS_KEY, type Verdict } from './correction-requests.js';
import { correctionsTexts } from './corrections.messages.js';

interface AnswerDialogProps {
  readonly correction: Correction;
  readonly onClose: () => void;
}

/** The team's one answer to a request. */
export function AnswerDialog({ correction, onClose }: AnswerDialogProps) {
  const texts = useTexts(correctionsTexts);
  const { locale } = useLocale();
  const queries = useQueryClient();
  const notify = useNotify();
  const { run, error, isSaving } = useSaving();
  const [verdict, setVerdict] = useState<Verdict>('accepted');
  const [answer, setAnswer] = useState('');
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      await answerCorrection(correction.id, verdict, answer.trim());
      await queries.invalidateQueries({ queryKey: CORRECTIONS_KEY });
      notify.done(texts.done);
      onClose();
    });
  };
  return (
    <Modal opened onClose={onClose} title={texts.answer} closeButtonProps={{ 'aria-label': texts.cancel }}>
      <form onSubmit={onSubmit}>
        <Stack gap="sm">
          <Text style={{ whiteSpace: 'pre-wrap' }}>{correction.statement}</Text>
          <SegmentedControl
            aria-label={texts.verdict}
            value={verdict}
            onChange={setVerdict}
            data={(['accepted', 'refused'] as const).map((value) => ({ value, label: texts.verdicts[value] }))}
          />
          <Textarea
            label={texts.text}
            description={texts.textHint}
            value={answer}
            onChange={({ currentTarget }) => setAnswer(currentTarget.value)}
            error={fieldError(error, '/answer', locale)}
            maxLength={2_000}
            minRows={4}
            autosize
            required
            data-autofocus
          />
          <Refusal error={error} shown={['/answer']} />
          <FormButtons submit={texts.send} isSaving={isSaving} cancel={texts.cancel} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
