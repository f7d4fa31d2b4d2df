import { Modal, Tabs, Text } from '@mantine/core';
import type { Definition } from '#questionnaire/core/design';
import { useVersion, type VersionContent } from '../api/versions.js';
import { useDraft } from '../designer/draft-context.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { DefinitionOutline } from '../parts/definition-outline.js';
import { Scrolled } from '../parts/scrolled.js';
import { ErrorState, LoadingState } from '../parts/states.js';
import { modeTexts } from './mode.messages.js';
import { versionsTexts } from './versions.messages.js';

interface VersionReaderProps {
  readonly number: number | undefined;
  readonly onClose: () => void;
}

/** A published version, to be read. */
export function VersionReader({ number, onClose }: VersionReaderProps) {
  const texts = useTexts(versionsTexts);
  const { id } = useDraft();
  const version = useVersion(id, number);
  return (
    <ReaderDialog
      title={number === undefined ? undefined : texts.version(number)}
      definition={version.data?.definition}
      version={version.data}
      error={version.error}
      onClose={onClose}
    />
  );
}

interface ReaderDialogProps {
  /** What is read; absent while nothing is. */
  readonly title: string | undefined;
  readonly definition: Definition | undefined;
  readonly version?: VersionContent | undefined;
  readonly error: Error | null;
  readonly onClose: () => void;
}

/** A questionnaire that cannot be changed: its questions, and the JSON they are kept as. */
export function ReaderDialog({ title, definition, version, error, onClose }: ReaderDialogProps) {
  const texts = useTexts(versionsTexts);
  return (
    <Modal
      opened={title !== undefined}
      onClose={onClose}
      title={title}
      size="xl"
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      {error && <ErrorState error={error} />}
      {!error && !definition && <LoadingState />}
      {version && <Facts version={version} />}
      {definition && (
        <Tabs defaultValue="content" keepMounted={false}>
          <Tabs.List mb="sm">
            <Tabs.Tab value="content">{texts.content}</Tabs.Tab>
            <Tabs.Tab value="json">{texts.json}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="content">
            <DefinitionOutline definition={definition} withChoices />
          </Tabs.Panel>
          <Tabs.Panel value="json">
            <div className="fm-json-diff">
              <Scrolled label={texts.json} maxHeight="60vh">
                <pre>{JSON.stringify(definition, null, 2)}</pre>
              </Scrolled>
            </div>
          </Tabs.Panel>
        </Tabs>
      )}
    </Modal>
  );
}

function Facts({ version }: { readonly version: VersionContent }) {
  const texts = useTexts(versionsTexts);
  const modes = useTexts(modeTexts);
  const { moment } = useFormat();
  return (
    <>
      {version.changeNote !== '' && <Text className="fm-note">{version.changeNote}</Text>}
      <Text size="sm" c="dimmed">
        {moment(version.publishedAt)} · {texts.publishedBy(version.publishedBy)} · {texts.series(version.series)}
      </Text>
      <Text size="sm" c="dimmed">
        {modes.title}: {modes.names[version.mode]}
      </Text>
      <Text size="sm" c="dimmed" mb="sm">
        {texts.fingerprint} <code>{version.contentHash}</code>
      </Text>
    </>
  );
}
