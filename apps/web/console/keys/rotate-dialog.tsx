import { Modal, NativeSelect, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTexts } from '../i18n/locale.js';
import { FormButtons } from '../parts/form-buttons.js';
import { Refusal } from '../parts/refusal.js';
import { useSaving } from '../parts/use-saving.js';
import { type ApiKey, KEYS_KEY, rotateKey } from './key-requests.js';
import { keysTexts } from './keys.messages.js';
import type { ShownKey } from './shown-key-dialog.js';

/** Hours; 0: the old key ends at once. */
const OVERLAPS = [24, 48, 72, 0] as const;

interface RotateDialogProps {
  readonly rotated: ApiKey | undefined;
  readonly onMade: (made: ShownKey) => void;
  readonly onClose: () => void;
}

export function RotateDialog({ rotated, onMade, onClose }: RotateDialogProps) {
  const texts = useTexts(keysTexts);
  return (
    <Modal
      opened={rotated !== undefined}
      onClose={onClose}
      title={rotated && texts.rotateAsk(rotated.label)}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      {rotated && <RotateForm rotated={rotated} onMade={onMade} onClose={onClose} />}
    </Modal>
  );
}

type RotateFormProps = RotateDialogProps & { readonly rotated: ApiKey };

function RotateForm({ rotated: { id, label }, onMade, onClose }: RotateFormProps) {
  const texts = useTexts(keysTexts);
  const queries = useQueryClient();
  const { run, error, isSaving } = useSaving();
  const [hours, setHours] = useState<number>(OVERLAPS[0]);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      const { text } = await rotateKey(id, hours);
      onMade({ label, text });
      await queries.invalidateQueries({ queryKey: KEYS_KEY });
    });
  };
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="sm">
        <NativeSelect
          label={texts.overlap}
          description={texts.overlapHint}
          value={String(hours)}
          onChange={({ currentTarget }) => setHours(Number(currentTarget.value))}
          data={OVERLAPS.map((count) => ({
            value: String(count),
            label: count === 0 ? texts.atOnce : texts.hours(count),
          }))}
          data-autofocus
        />
        <Refusal error={error} />
        <FormButtons submit={texts.rotate} isSaving={isSaving} cancel={texts.cancel} onCancel={onClose} />
      </Stack>
    </form>
  );
}
