import { Modal, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTexts } from '../../i18n/locale.js';
import { FormButtons } from '../../parts/form-buttons.js';
import { useNotify } from '../../parts/notify.js';
import { Refusal } from '../../parts/refusal.js';
import { useSaving } from '../../parts/use-saving.js';
import { probeWords } from '../probe-words.messages.js';
import type { MyProbe, ProbeEvent } from '../probe-types.js';
import { mineTexts } from './mine.messages.js';
import { useProbeActs } from './mine-requests.js';
import { MomentField } from './moment-field.js';

interface CorrectDialogProps {
  readonly probe: MyProbe;
  /** The last that stands. */
  readonly event: ProbeEvent;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What was noted at a wrong time is taken back and noted again: both stay on record. */
export function CorrectDialog({ isOpen, onClose, ...props }: CorrectDialogProps) {
  const texts = useTexts(mineTexts);
  const { close } = useTexts(probeWords);
  return (
    <Modal opened={isOpen} onClose={onClose} title={texts.correctTitle} closeButtonProps={{ 'aria-label': close }}>
      {isOpen && <CorrectForm {...props} onClose={onClose} />}
    </Modal>
  );
}

function CorrectForm({ probe, event, onClose }: Omit<CorrectDialogProps, 'isOpen'>) {
  const texts = useTexts(mineTexts);
  const { cancel } = useTexts(probeWords);
  const notify = useNotify();
  const acts = useProbeActs(probe.id);
  const saving = useSaving();
  const [at, setAt] = useState(event.at);
  const send = async (submitted: FormEvent) => {
    submitted.preventDefault();
    const isDone = await saving.run(async () => {
      await acts.undo(event.id);
      await acts.note(event.kind, at).catch((error: unknown) => {
        notify.failed(texts.halfCorrected, error);
        throw error;
      });
      notify.done(texts.corrected);
    });
    if (isDone) onClose();
  };
  return (
    <form onSubmit={(submitted) => void send(submitted)} noValidate>
      <Stack gap="sm">
        <Text>{texts.correctHint}</Text>
        <MomentField label={texts.time} first={new Date(event.at)} onChange={setAt} />
        <Refusal error={saving.error} />
        <FormButtons
          submit={texts.save}
          isSaving={saving.isSaving}
          isDisabled={at === '' || at === event.at}
          cancel={cancel}
          onCancel={onClose}
        />
      </Stack>
    </form>
  );
}
