import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { CopyField } from '../links/copy-field.js';
import { Refusal } from '../parts/refusal.js';
import { useSaving } from '../parts/use-saving.js';
import type { Participant } from '../studies/study-requests.js';
import { ticketSecret } from './ticket-requests.js';
import { ticketsTexts } from './tickets.messages.js';

interface SecretDialogProps {
  readonly studyId: string;
  readonly vendor: Participant | undefined;
  readonly onClose: () => void;
}

export function SecretDialog({ studyId, vendor, onClose }: SecretDialogProps) {
  const texts = useTexts(ticketsTexts);
  const { text } = useFormat();
  return (
    <Modal
      opened={vendor !== undefined}
      onClose={onClose}
      title={vendor ? texts.secretOf(text(vendor.name)) : texts.secret}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      {vendor && <Secret studyId={studyId} vendorId={vendor.vendorId} />}
    </Modal>
  );
}

/** Shown when somebody asks for it, gone with the dialog. A new one is asked for twice: the old one ends by it. */
function Secret({ studyId, vendorId }: { readonly studyId: string; readonly vendorId: string }) {
  const texts = useTexts(ticketsTexts);
  const { run, error, isSaving } = useSaving();
  const [secret, setSecret] = useState<string>();
  const [isAsking, setAsking] = useState(false);
  const fetch = (act: 'read' | 'renew') =>
    void run(async () => {
      setSecret(await ticketSecret(studyId, vendorId, act));
      setAsking(false);
    });
  return (
    <Stack gap="sm">
      <Text size="sm">{texts.secretHint}</Text>
      {secret !== undefined && <CopyField label={texts.secret} value={secret} />}
      {isAsking && (
        <Text size="sm">
          <b>{texts.renewAsk}</b> {texts.renewHint}
        </Text>
      )}
      <Refusal error={error} />
      <Group justify="flex-end" gap="xs">
        {isAsking ? (
          <>
            <Button variant="default" onClick={() => setAsking(false)}>
              {texts.cancel}
            </Button>
            <Button color="red" loading={isSaving} onClick={() => fetch('renew')}>
              {texts.renew}
            </Button>
          </>
        ) : (
          <>
            <Button variant="default" onClick={() => setAsking(true)}>
              {texts.renew}
            </Button>
            {secret === undefined && (
              <Button loading={isSaving} onClick={() => fetch('read')}>
                {texts.show}
              </Button>
            )}
          </>
        )}
      </Group>
    </Stack>
  );
}
