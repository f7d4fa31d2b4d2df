import { Button, Group } from '@mantine/core';
import { IconDownload, IconFileImport } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useCan } from '../api/session.js';
import { useTexts } from '../i18n/locale.js';
import { useNotify } from '../parts/notify.js';
import { saveFile } from '../parts/save-file.js';
import { ImportDialog } from './import-dialog.js';
import { baseOf, type VoiceKind } from './voice-requests.js';
import { voicesTexts } from './voices.messages.js';

const EXPORTS: Readonly<Record<VoiceKind, string>> = { ratings: 'export?format=csv', findings: 'export.csv' };

interface VoiceActsProps {
  readonly waveId: string;
  readonly kind: VoiceKind;
  readonly children?: ReactNode;
}

/** What can be done with all voices of a kind. */
export function VoiceActs({ waveId, kind, children }: VoiceActsProps) {
  const texts = useTexts(voicesTexts);
  const notify = useNotify();
  const mayWrite = useCan('evidence.write');
  const [isOpen, setOpen] = useState(false);
  const save = () => {
    saveFile(`${baseOf(waveId, kind)}/${EXPORTS[kind]}`, `${kind}.csv`).catch((error: unknown) =>
      notify.failed(texts.failed, error),
    );
  };
  return (
    <Group gap="xs" mb="md">
      {mayWrite && (
        <Button leftSection={<IconFileImport size={18} aria-hidden />} onClick={() => setOpen(true)}>
          {texts.import}
        </Button>
      )}
      {children}
      <Button variant="default" leftSection={<IconDownload size={18} aria-hidden />} onClick={save}>
        {texts.export}
      </Button>
      <ImportDialog waveId={waveId} kind={kind} opened={isOpen} onClose={() => setOpen(false)} />
    </Group>
  );
}
