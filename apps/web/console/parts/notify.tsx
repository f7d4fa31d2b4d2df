import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useMemo } from 'react';
import { sentenceOf } from '../api/sentence-of.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { notifyTexts } from './notify.messages.js';

export interface Notify {
  /** Only what the server has confirmed. With `undo` it stays long enough to be reached. */
  readonly done: (sentence: string, undo?: () => void) => void;
  /** What was not done, and why. Stays until it is closed. */
  readonly failed: (what: string, error: unknown) => void;
}

const WITH_UNDO = 12_000;
const PLAIN = 5_000;

function undoButton(label: string, close: () => void, undo: () => void) {
  const press = () => {
    close();
    undo();
  };
  return (
    <Button size="compact-sm" variant="default" onClick={press}>
      {label}
    </Button>
  );
}

export function useNotify(): Notify {
  const { locale } = useLocale();
  const texts = useTexts(notifyTexts);
  return useMemo(
    () => ({
      done: (sentence, undo) => {
        const id = crypto.randomUUID();
        const button = undo && undoButton(texts.undo, () => notifications.hide(id), undo);
        notifications.show({
          id,
          icon: <IconCheck size={18} aria-hidden />,
          autoClose: undo ? WITH_UNDO : PLAIN,
          closeButtonProps: { 'aria-label': texts.close },
          message: (
            <Group justify="space-between" gap="xs">
              {sentence}
              {button}
            </Group>
          ),
        });
      },
      failed: (what, error) =>
        notifications.show({
          color: 'red',
          icon: <IconAlertTriangle size={18} aria-hidden />,
          autoClose: false,
          closeButtonProps: { 'aria-label': texts.close },
          title: what,
          message: sentenceOf(error, locale),
        }),
    }),
    [locale, texts],
  );
}
