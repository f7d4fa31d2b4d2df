import { Button, Modal, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTexts } from '../i18n/locale.js';
import { FormButtons } from '../parts/form-buttons.js';
import { useNotify } from '../parts/notify.js';
import { Refusal } from '../parts/refusal.js';
import { useSaving } from '../parts/use-saving.js';
import { actsTexts } from './acts.messages.js';
import { EmbargoField } from './embargo-field.js';
import { instantOf, typedMoment, useEmbargoMoment } from './embargo-moment.js';
import { DESK_KEY, moveEmbargo, type ReleasePreview } from './release-requests.js';

interface EmbargoDialogProps {
  readonly release: ReleasePreview;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Another instant for what is approved, or none: the same one for everybody. */
export function EmbargoDialog(props: EmbargoDialogProps) {
  const texts = useTexts(actsTexts);
  return (
    <Modal
      opened={props.isOpen}
      onClose={props.onClose}
      title={texts.embargoTitle}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      {props.isOpen && <EmbargoForm {...props} />}
    </Modal>
  );
}

function EmbargoForm({ release, onClose }: EmbargoDialogProps) {
  const texts = useTexts(actsTexts);
  const moment = useEmbargoMoment();
  const saving = useMoving(release, onClose);
  const planned = release.publicAt ?? '';
  const [typed, setTyped] = useState(() => typedMoment(planned));
  const isLifted = typed === '';
  const type = (value: string) => {
    saving.clear();
    setTyped(value);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void saving.move(instantOf(typed));
  };
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="sm">
        <Text>{texts.embargoNow(moment(planned))}</Text>
        <EmbargoField value={typed} onChange={type} error={saving.error} hint={texts.embargoMoveHint} />
        {isLifted ? (
          <Text fw={600}>{texts.liftHint}</Text>
        ) : (
          <Button variant="subtle" size="compact-sm" onClick={() => type('')}>
            {texts.lift}
          </Button>
        )}
        <Refusal error={saving.error} shown={['/embargoUntil']} />
        <FormButtons
          submit={isLifted ? texts.publishNow : texts.move}
          isSaving={saving.isSaving}
          isDisabled={typed === typedMoment(planned)}
          cancel={texts.cancel}
          onCancel={onClose}
        />
      </Stack>
    </form>
  );
}

function useMoving(release: ReleasePreview, onDone: () => void) {
  const texts = useTexts(actsTexts);
  const notify = useNotify();
  const queries = useQueryClient();
  const { run, error, isSaving, clear } = useSaving();
  const move = async (embargoUntil: string | null) => {
    const isDone = await run(async () => {
      await moveEmbargo(release, embargoUntil);
    });
    await queries.invalidateQueries({ queryKey: DESK_KEY });
    if (!isDone) return;
    notify.done(embargoUntil === null ? texts.lifted : texts.moved);
    onDone();
  };
  return { move, error, isSaving, clear };
}
