import { Badge, Button, Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useCan } from '../api/session.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { useNotify } from '../parts/notify.js';
import { Refusal } from '../parts/refusal.js';
import { useSaving } from '../parts/use-saving.js';
import { importTexts } from './import.messages.js';
import { refreshVoices, undoImport, useVoiceImports, type VoiceImport, type VoiceKind } from './voice-requests.js';

interface ImportFilesProps {
  readonly waveId: string;
  readonly kind: VoiceKind;
}

/** Files that were taken in, each of which can be taken back. */
export function ImportFiles({ waveId, kind }: ImportFilesProps) {
  const texts = useTexts(importTexts);
  const { data: files = [] } = useVoiceImports(waveId, kind);
  return (
    <details className="fm-voice-files">
      <summary>
        {texts.files} ({files.length})
      </summary>
      {files.length === 0 ? (
        <Text size="sm">{texts.noFiles}</Text>
      ) : (
        <ul className="fm-voice-list">
          {files.map((file) => (
            <li key={file.id}>
              <OneFile waveId={waveId} kind={kind} file={file} />
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

function OneFile({ waveId, kind, file }: ImportFilesProps & { readonly file: VoiceImport }) {
  const texts = useTexts(importTexts);
  const { moment } = useFormat();
  const notify = useNotify();
  const queries = useQueryClient();
  const mayWrite = useCan('evidence.write');
  const { run, error, isSaving } = useSaving();
  const name = file.name === '' ? texts.unnamed : file.name;
  const undo = () =>
    run(async () => {
      await undoImport(waveId, kind, file.id);
      await refreshVoices(queries);
      notify.done(texts.wasUndone);
    });
  return (
    <>
      <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
        <div>
          <Text fw={600} className="fm-voice-name">
            {name}
          </Text>
          <Text size="sm" c="dimmed">
            {texts.file(file.added, file.duplicates, file.importedBy, moment(file.importedAt))}
          </Text>
        </div>
        {file.undoneBy !== null && <Badge variant="default">{texts.undone(file.undoneBy)}</Badge>}
        {file.undoneBy === null && mayWrite && (
          <Button
            size="compact-sm"
            variant="default"
            loading={isSaving}
            aria-label={texts.undoOf(name)}
            onClick={() => void undo()}
          >
            {texts.undo}
          </Button>
        )}
      </Group>
      <Refusal error={error} />
    </>
  );
}
