import { Modal, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { fieldError } from '../api/sentence-of.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { FormButtons } from '../parts/form-buttons.js';
import { useNotify } from '../parts/notify.js';
import { Refusal } from '../parts/refusal.js';
import { useSaving } from '../parts/use-saving.js';
import { actsTexts } from './acts.messages.js';
import { EmbargoField } from './embargo-field.js';
import { instantOf } from './embargo-moment.js';
import { type Asker, ASKERS, DESK_KEY, prepareRelease } from './release-requests.js';
import { releasesTexts } from './releases.messages.js';

interface PrepareDialogProps {
  readonly waveId: string;
  /** There is a revision before it. */
  readonly isRevision: boolean;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const MOST = 500;
const SHOWN = ['/reason', '/changed', '/embargoUntil'];

export function PrepareDialog(props: PrepareDialogProps) {
  const texts = useTexts(actsTexts);
  return (
    <Modal
      opened={props.isOpen}
      onClose={props.onClose}
      title={texts.prepareTitle}
      size="lg"
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      {props.isOpen && <PrepareForm {...props} />}
    </Modal>
  );
}

interface Typed {
  readonly reason: string;
  readonly askedBy: Asker;
  readonly changed: string;
  /** As the clocks of whoever types show it. */
  readonly embargo: string;
}

const EMPTY: Typed = { reason: '', askedBy: 'team', changed: '', embargo: '' };

const wishOf = ({ embargo, ...typed }: Typed) => ({
  ...typed,
  embargoUntil: instantOf(embargo),
});

function PrepareForm({ waveId, isRevision, onClose }: PrepareDialogProps) {
  const texts = useTexts(actsTexts);
  const notify = useNotify();
  const queries = useQueryClient();
  const saving = useSaving();
  const [typed, setTyped] = useState(EMPTY);
  const set = (change: Partial<Typed>) => setTyped((now) => ({ ...now, ...change }));
  const isComplete = typed.reason.trim() !== '' && (!isRevision || typed.changed.trim() !== '');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await saving.run(() => prepareRelease(waveId, wishOf(typed))))) return;
    await queries.invalidateQueries({ queryKey: DESK_KEY });
    notify.done(texts.prepared);
    onClose();
  };
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Stack gap="sm">
        <Text>{texts.prepareHint}</Text>
        <Fields typed={typed} set={set} isRevision={isRevision} error={saving.error} />
        <Refusal error={saving.error} shown={SHOWN} />
        <FormButtons
          submit={texts.prepare}
          isSaving={saving.isSaving}
          isDisabled={!isComplete}
          cancel={texts.cancel}
          onCancel={onClose}
        />
      </Stack>
    </form>
  );
}

interface FieldsProps {
  readonly typed: Typed;
  readonly set: (change: Partial<Typed>) => void;
  readonly isRevision: boolean;
  readonly error: unknown;
}

function Fields({ typed, set, isRevision, error }: FieldsProps) {
  const texts = useTexts(actsTexts);
  const words = useTexts(releasesTexts);
  const { locale } = useLocale();
  return (
    <>
      <Textarea
        label={texts.reason}
        description={texts.reasonHint}
        value={typed.reason}
        onChange={({ currentTarget }) => set({ reason: currentTarget.value })}
        error={fieldError(error, '/reason', locale)}
        maxLength={MOST}
        autosize
        required
        data-autofocus
      />
      <NativeSelect
        label={texts.askedBy}
        value={typed.askedBy}
        onChange={({ currentTarget }) => set({ askedBy: currentTarget.value as Asker })}
        data={ASKERS.map((asker) => ({ value: asker, label: words.askedBy[asker] }))}
      />
      {isRevision && (
        <Textarea
          label={texts.changed}
          description={texts.changedHint}
          value={typed.changed}
          onChange={({ currentTarget }) => set({ changed: currentTarget.value })}
          error={fieldError(error, '/changed', locale)}
          maxLength={MOST}
          autosize
          required
        />
      )}
      <EmbargoField value={typed.embargo} onChange={(embargo) => set({ embargo })} error={error} />
    </>
  );
}
