import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTexts } from '../i18n/locale.js';
import { CopyField } from '../links/copy-field.js';
import { keysTexts } from './keys.messages.js';

/** A key that was just made. It is kept nowhere but here, and here only until the dialog is closed. */
export interface ShownKey {
  readonly label: string;
  readonly text: string;
}

interface ShownKeyDialogProps {
  readonly shown: ShownKey | undefined;
  readonly onClose: () => void;
}

/** Closed on purpose only: what is lost by a slip of the mouse is lost for good. */
export function ShownKeyDialog({ shown, onClose }: ShownKeyDialogProps) {
  const texts = useTexts(keysTexts);
  return (
    <Modal
      opened={shown !== undefined}
      onClose={onClose}
      title={texts.shown}
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
      size="lg"
    >
      {shown && (
        <Stack gap="sm">
          <Text>{texts.shownHint(shown.label)}</Text>
          <CopyField label={texts.shown} value={shown.text} />
          <Group justify="flex-end">
            <Button onClick={onClose} data-autofocus>
              {texts.kept}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
