import { Modal, Stack, Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { fieldError } from '../../api/sentence-of.js';
import { useLocale, useTexts } from '../../i18n/locale.js';
import { FormButtons } from '../../parts/form-buttons.js';
import { useNotify } from '../../parts/notify.js';
import { Refusal } from '../../parts/refusal.js';
import { useSaving } from '../../parts/use-saving.js';
import { type RoundKey, waveKey } from '../probe-requests.js';
import { probeWords } from '../probe-words.messages.js';

interface ActDialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly hint: string;
  /** The name of the field; absent where no reason is asked for. */
  readonly reason?: string;
  readonly act: string;
  readonly done: string;
  readonly at: RoundKey;
  readonly run: (reason: string) => Promise<void>;
  /** What a refusal names, in words; without it each fault stands by its pointer. */
  readonly renderFaults?: (error: unknown) => ReactNode;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

const LEAST_REASON = 3;
const MOST = 1000;

/** Something that is done with a round as a whole, asked once more. */
export function ActDialog(props: ActDialogProps) {
  const { close } = useTexts(probeWords);
  const { isOpen, title, onClose } = props;
  return (
    <Modal opened={isOpen} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': close }}>
      {isOpen && <ActForm {...props} />}
    </Modal>
  );
}

function ActForm({ hint, reason: label, act, done, at, run, renderFaults, onClose, children }: ActDialogProps) {
  const { cancel } = useTexts(probeWords);
  const { locale } = useLocale();
  const notify = useNotify();
  const queries = useQueryClient();
  const saving = useSaving();
  const [reason, setReason] = useState('');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const isDone = await saving.run(() => run(reason));
    await queries.invalidateQueries({ queryKey: waveKey(at.waveId) });
    if (!isDone) return;
    notify.done(done);
    onClose();
  };
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Stack gap="sm">
        <Text>{hint}</Text>
        {children}
        {label !== undefined && (
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
        )}
        <Refusal error={saving.error} shown={renderFaults ? ['/reason', '/vendors'] : ['/reason']} />
        {renderFaults?.(saving.error)}
        <FormButtons
          submit={act}
          isSaving={saving.isSaving}
          isDisabled={label !== undefined && reason.trim().length < LEAST_REASON}
          cancel={cancel}
          onCancel={onClose}
        />
      </Stack>
    </form>
  );
}
