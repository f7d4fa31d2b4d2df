import { Button, Group, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useQueryClient } from '@tanstack/react-query';
import { useTexts } from '../i18n/locale.js';
import { useNotify } from '../parts/notify.js';
import { type ApiKey, KEYS_KEY, revokeKey } from './key-requests.js';
import type { KeyState } from './key-state.js';
import { keysTexts } from './keys.messages.js';

interface KeyActsProps {
  readonly of: ApiKey;
  readonly vendor: string;
  readonly state: KeyState;
  readonly onRotate: () => void;
}

/** Another key in its place, or none. */
export function KeyActs({ of: key, vendor, state, onRotate }: KeyActsProps) {
  const texts = useTexts(keysTexts);
  const askToRevoke = useRevoking(key, vendor);
  return (
    <Group gap="xs" justify="flex-end" wrap="nowrap">
      {state === 'active' && (
        <Button variant="default" size="compact-sm" aria-label={texts.rotateOf(key.label)} onClick={onRotate}>
          {texts.rotate}
        </Button>
      )}
      <Button
        variant="subtle"
        color="red"
        size="compact-sm"
        aria-label={texts.revokeOf(key.label)}
        onClick={askToRevoke}
      >
        {texts.revoke}
      </Button>
    </Group>
  );
}

function useRevoking({ id, label }: ApiKey, vendor: string): () => void {
  const texts = useTexts(keysTexts);
  const notify = useNotify();
  const queries = useQueryClient();
  const revoke = async () => {
    try {
      await revokeKey(id);
      notify.done(texts.revoked(label));
    } catch (error) {
      notify.failed(texts.revokeOf(label), error);
    }
    await queries.invalidateQueries({ queryKey: KEYS_KEY });
  };
  return () =>
    modals.openConfirmModal({
      title: texts.revokeAsk(label),
      children: <Text>{texts.revokeHint(vendor)}</Text>,
      labels: { confirm: texts.revoke, cancel: texts.cancel },
      confirmProps: { color: 'red' },
      closeButtonProps: { 'aria-label': texts.cancel },
      onConfirm: () => void revoke(),
    });
}
