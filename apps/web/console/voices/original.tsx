import { Button, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../i18n/locale.js';
import { notifyTexts } from '../parts/notify.messages.js';
import { Refusal } from '../parts/refusal.js';
import { useSaving } from '../parts/use-saving.js';
import { findingsTexts } from './findings.messages.js';
import { type OriginalFinding, originalOf } from './voice-requests.js';

/** As it was handed in, for the few who may read it; it is asked for only when somebody does, since that is kept. */
export function Original({ waveId, id }: { readonly waveId: string; readonly id: string }) {
  const texts = useTexts(findingsTexts);
  const { close } = useTexts(notifyTexts);
  const [original, setOriginal] = useState<OriginalFinding>();
  const { run, error, isSaving } = useSaving();
  return (
    <div>
      <Button
        variant="default"
        loading={isSaving}
        onClick={() => void run(async () => setOriginal(await originalOf(waveId, id)))}
      >
        {texts.original}
      </Button>
      <Refusal error={error} />
      <Modal
        opened={original !== undefined}
        onClose={() => setOriginal(undefined)}
        title={texts.original}
        closeButtonProps={{ 'aria-label': close }}
      >
        <Stack gap="xs">
          <Text size="sm" c="dimmed">
            {texts.originalHint}
          </Text>
          <Text>{original?.source}</Text>
          <blockquote className="fm-voice-text">{original?.text}</blockquote>
          {original?.consent && <Text size="sm">{texts.consent(original.consent)}</Text>}
        </Stack>
      </Modal>
    </div>
  );
}
