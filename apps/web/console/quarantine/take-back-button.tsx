import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTexts } from '../i18n/locale.js';
import { useNotify } from '../parts/notify.js';
import { QUARANTINE_KEY, type QuarantineKey, takeBack } from './quarantine-requests.js';
import { quarantineTexts } from './quarantine.messages.js';

/** Lets answers wait again that were left out. */
export function useTakeBack() {
  const texts = useTexts(quarantineTexts);
  const notify = useNotify();
  const queries = useQueryClient();
  return (keys: readonly QuarantineKey[]) => {
    const undo = async () => {
      await Promise.all(keys.map(takeBack));
      await queries.invalidateQueries({ queryKey: QUARANTINE_KEY });
      notify.done(keys.length === 1 ? texts.takenBack : texts.takenBackAll(keys.length));
    };
    undo().catch((error: unknown) => notify.failed(texts.notTakenBack, error));
  };
}

export function TakeBackButton({ answer }: { readonly answer: QuarantineKey }) {
  const texts = useTexts(quarantineTexts);
  const back = useTakeBack();
  return (
    <Button variant="default" size="compact-sm" onClick={() => back([answer])}>
      {texts.takeBack}
    </Button>
  );
}
