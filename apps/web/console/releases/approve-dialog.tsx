import { Modal, Stack, Text, Textarea } from '@mantine/core';
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
import { gatesTexts } from './gates.messages.js';
import { noteSentence } from './note-sentence.js';
import { approveRelease, DESK_KEY, type Gate, type ReleasePreview } from './release-requests.js';
import { releasesTexts } from './releases.messages.js';

interface ApproveDialogProps {
  readonly release: ReleasePreview;
  readonly nameOf: (slug: string) => string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const MOST = 500;

export function ApproveDialog(props: ApproveDialogProps) {
  const texts = useTexts(actsTexts);
  const words = useTexts(releasesTexts);
  const { revision } = props.release;
  return (
    <Modal
      opened={props.isOpen}
      onClose={props.onClose}
      title={texts.approveTitle(words.revision(revision ?? 1))}
      size="lg"
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      {props.isOpen && <ApproveForm {...props} />}
    </Modal>
  );
}

function ApproveForm(props: ApproveDialogProps) {
  const { release, nameOf, onClose } = props;
  const texts = useTexts(actsTexts);
  const moment = useEmbargoMoment();
  const { reasons, setReasons, embargo, setEmbargo, saving, send } = useApproval(props);
  const warned = release.gates.filter(({ level }) => level === 'warning');
  const isComplete = warned.every(({ id }) => (reasons[id] ?? '').trim() !== '');
  const until = instantOf(embargo);
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Stack gap="sm">
        <Text fw={600}>{until === null ? texts.approveNow : texts.approveLater(moment(until))}</Text>
        <EmbargoField value={embargo} onChange={setEmbargo} error={saving.error} />
        {warned.length > 0 && <Text>{texts.warnings}</Text>}
        {warned.map((gate) => (
          <Warning
            key={gate.id}
            gate={gate}
            nameOf={nameOf}
            value={reasons[gate.id] ?? ''}
            onChange={(reason) => setReasons((now) => ({ ...now, [gate.id]: reason }))}
          />
        ))}
        <Refusal error={saving.error} shown={['/embargoUntil']} />
        <FormButtons
          submit={texts.approve}
          isSaving={saving.isSaving}
          isDisabled={!isComplete}
          cancel={texts.cancel}
          onCancel={onClose}
        />
      </Stack>
    </form>
  );
}

/** Reasons for warnings, and the planned end of the embargo while that is ahead. */
function useApproval({ release, onClose }: ApproveDialogProps) {
  const texts = useTexts(actsTexts);
  const notify = useNotify();
  const queries = useQueryClient();
  const saving = useSaving();
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const [planned] = useState(() => plannedEnd(release.embargoUntil, Date.now()));
  const [embargo, setEmbargo] = useState(planned);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const isDone = await saving.run(async () => {
      const moved = embargo === planned ? {} : { embargoUntil: instantOf(embargo) };
      await approveRelease(release, { acknowledged: reasons, ...moved });
    });
    await queries.invalidateQueries({ queryKey: DESK_KEY });
    if (!isDone) return;
    notify.done(texts.approved);
    onClose();
  };
  return { reasons, setReasons, embargo, setEmbargo, saving, send };
}

/** As it is typed; an embargo that is over by now is none. */
const plannedEnd = (embargoUntil: string | null, now: number): string =>
  embargoUntil !== null && Date.parse(embargoUntil) > now ? typedMoment(embargoUntil) : '';

interface WarningProps {
  readonly gate: Gate;
  readonly nameOf: (slug: string) => string;
  readonly value: string;
  readonly onChange: (reason: string) => void;
}

function Warning({ gate: { id, notes }, nameOf, value, onChange }: WarningProps) {
  const texts = useTexts(actsTexts);
  const gates = useTexts(gatesTexts);
  return (
    <Textarea
      label={texts.warningReason(gates.gates[id] ?? id)}
      description={notes.map((note) => noteSentence(id, note, gates, nameOf)).join(' · ')}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      maxLength={MOST}
      autosize
      required
    />
  );
}
