import { Modal, Stack, Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { RATING_FORM } from '#evidence/core/design';
import { fieldError } from '../../api/sentence-of.js';
import { useFormat } from '../../i18n/format.js';
import { useLocale, useTexts } from '../../i18n/locale.js';
import { FormButtons } from '../../parts/form-buttons.js';
import { useNotify } from '../../parts/notify.js';
import { Refusal } from '../../parts/refusal.js';
import { useSaving } from '../../parts/use-saving.js';
import { decide, type RoundKey, useProbe, waveKey } from '../probe-requests.js';
import type { Dispute } from '../probe-types.js';
import { probeWords } from '../probe-words.messages.js';
import { type Mark, RatingScale } from '../rate/rating-scale.js';
import { agreementTexts } from './agreement.messages.js';
import { BothRatings } from './both-ratings.js';
import { MaskedTalk } from './probe-drawer.js';

interface DecideDialogProps {
  /** Undefined: closed. */
  readonly dispute: Dispute | undefined;
  readonly scenario: string;
  readonly at: RoundKey;
  readonly onClose: () => void;
}

export function DecideDialog({ dispute, scenario, at, onClose }: DecideDialogProps) {
  const { close } = useTexts(probeWords);
  return (
    <Modal
      opened={dispute !== undefined}
      onClose={onClose}
      title={scenario}
      size="lg"
      closeButtonProps={{ 'aria-label': close }}
    >
      {dispute && <DecideForm dispute={dispute} at={at} onClose={onClose} />}
    </Modal>
  );
}

const LEAST_REASON = 3;
const MOST = 1000;

function DecideForm({ dispute, at, onClose }: Omit<DecideDialogProps, 'scenario'> & { readonly dispute: Dispute }) {
  const texts = useTexts(agreementTexts);
  const { cancel } = useTexts(probeWords);
  const { locale } = useLocale();
  const notify = useNotify();
  const queries = useQueryClient();
  const saving = useSaving();
  const [value, setValue] = useState<Mark>();
  const [reason, setReason] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (value === undefined) return;
    void saving.run(async () => {
      await decide(at, dispute.probeId, { item: dispute.item, value, reason });
      await queries.invalidateQueries({ queryKey: waveKey(at.waveId) });
      notify.done(texts.saved);
      onClose();
    });
  };
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="md">
        <BothRatings dispute={dispute} />
        <Talk at={at} id={dispute.probeId} />
        <Scale dispute={dispute} value={value} onValue={setValue} />
        <Textarea
          label={texts.why}
          description={texts.reasonHint}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          error={fieldError(saving.error, '/reason', locale)}
          maxLength={MOST}
          autosize
          minRows={2}
          required
        />
        <Refusal error={saving.error} shown={['/reason']} />
        <FormButtons
          submit={texts.save}
          isSaving={saving.isSaving}
          isDisabled={value === undefined || reason.trim().length < LEAST_REASON}
          cancel={cancel}
          onCancel={onClose}
        />
      </Stack>
    </form>
  );
}

function Talk({ at, id }: { readonly at: RoundKey; readonly id: string }) {
  const { data } = useProbe(at, id);
  return data ? <MaskedTalk probe={data} /> : null;
}

interface ScaleProps {
  readonly dispute: Dispute;
  readonly value: Mark;
  readonly onValue: (value: number | null) => void;
}

function Scale({ dispute, value, onValue }: ScaleProps) {
  const { text } = useFormat();
  const item = RATING_FORM.find(({ key }) => key === dispute.item);
  return item ? <RatingScale item={item} mark={value} onMark={onValue} /> : <Text>{text(dispute.item)}</Text>;
}
