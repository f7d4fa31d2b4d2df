import { Button } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useCan } from '../../api/session.js';
import { useTexts } from '../../i18n/locale.js';
import { designerTexts } from './designer.messages.js';

const PublishDialog = lazy(() =>
  import('../../versions/publish-dialog.js').then((part) => ({ default: part.PublishDialog })),
);

/** The dialog says what would be published, what it changes, and what stands against it. */
export function PublishButton() {
  const texts = useTexts(designerTexts);
  const mayPublish = useCan('questionnaires.write');
  const [isOpen, setOpen] = useState(false);
  if (!mayPublish) return null;
  return (
    <>
      <Button size="xs" leftSection={<IconSend size={16} aria-hidden />} onClick={() => setOpen(true)}>
        {texts.publish}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <PublishDialog opened onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
