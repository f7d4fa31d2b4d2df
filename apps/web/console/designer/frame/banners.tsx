import { Alert, Button, Group, Text } from '@mantine/core';
import { IconHistory, IconLock } from '@tabler/icons-react';
import { useCan } from '../../api/session.js';
import { useTexts } from '../../i18n/locale.js';
import { useNotify } from '../../parts/notify.js';
import { draftTexts } from '../draft/draft.messages.js';
import { forgetLocally } from '../draft/local-copy.js';
import { useDraftPart, useDraftTools } from '../draft-context.js';

/** What has to be said before anything else: somebody else is editing, or something was left behind. */
export function Banners() {
  return (
    <>
      <LockBanner />
      <LeftBehindBanner />
    </>
  );
}

function LockBanner() {
  const { watch } = useDraftTools();
  const texts = useTexts(draftTexts);
  const notify = useNotify();
  const mayEdit = useCan('questionnaires.write');
  const readOnly = useDraftPart((state) => state.readOnly);
  const holder = useDraftPart(({ lock }) => lock?.holder ?? texts.somebody);
  if (!readOnly) return null;
  const takeOver = () => {
    watch.takeOver().catch((error: unknown) => notify.failed(texts.takeOver, error));
  };
  return (
    <Alert variant="light" color="orange" icon={<IconLock size={18} aria-hidden />} p="xs">
      <Group justify="space-between" gap="xs">
        <div>
          <Text size="sm" fw={600}>
            {mayEdit ? texts.lockedBy(holder) : texts.readOnly}
          </Text>
          {mayEdit && <Text size="sm">{texts.takeOverHint(holder)}</Text>}
        </div>
        {mayEdit && (
          <Button size="compact-sm" variant="default" onClick={takeOver}>
            {texts.takeOver}
          </Button>
        )}
      </Group>
    </Alert>
  );
}

/** Changes that a crash kept from the server are offered, never put in unasked. */
function LeftBehindBanner() {
  const { head, store } = useDraftTools();
  const texts = useTexts(draftTexts);
  const content = useDraftPart(({ leftBehind }) => leftBehind);
  if (!content) return null;
  const discard = () => {
    forgetLocally(head.id);
    store.set({ leftBehind: undefined });
  };
  const bringBack = () => {
    store.set({ leftBehind: undefined });
    store.replace(content);
  };
  return (
    <Alert variant="light" icon={<IconHistory size={18} aria-hidden />} p="xs">
      <Group justify="space-between" gap="xs">
        <div>
          <Text size="sm" fw={600}>
            {texts.leftBehind}
          </Text>
          <Text size="sm">{texts.leftBehindHint}</Text>
        </div>
        <Group gap="xs">
          <Button size="compact-sm" onClick={bringBack}>
            {texts.bringBack}
          </Button>
          <Button size="compact-sm" variant="default" onClick={discard}>
            {texts.discard}
          </Button>
        </Group>
      </Group>
    </Alert>
  );
}
