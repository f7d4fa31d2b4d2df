import { Alert, Button, Group, Progress, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useQueryClient } from '@tanstack/react-query';
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { Refusal } from '../parts/refusal.js';
import { useSaving } from '../parts/use-saving.js';
import { actOnImport, type ContactImport, CONTACTS_KEY, importKey, isRunning, type Undo } from './contact-requests.js';
import { contactsTexts } from './contacts.messages.js';
import { importTexts } from './import.messages.js';

interface ImportProgressProps {
  readonly list: ContactImport;
  readonly studyId: string;
}

/** How far an import is, and what can still be done about it. */
export function ImportProgress({ list, studyId }: ImportProgressProps) {
  const texts = useTexts(importTexts);
  const queries = useQueryClient();
  const { state } = list;
  useEffect(() => {
    if (state === 'applied' || state === 'undone')
      void queries.invalidateQueries({ queryKey: [...CONTACTS_KEY, 'list'] });
  }, [queries, state]);
  if (isRunning(list)) return <Running list={list} />;
  if (state === 'applied') return <Applied list={list} studyId={studyId} />;
  if (state === 'undone') return <Undone undo={list.report?.undo} />;
  return <Text>{texts.states[state]}</Text>;
}

function Running({ list: { state, done, total } }: { readonly list: ContactImport }) {
  const texts = useTexts(importTexts);
  const { number } = useFormat();
  const sentence = state === 'undoing' ? texts.undoing : texts.running(number(done), number(total));
  return (
    <div>
      <Text component="output" display="block" mb="xs" aria-live="polite">
        {sentence}
      </Text>
      <Progress value={total === 0 ? 0 : (100 * done) / total} aria-label={sentence} size="lg" />
    </div>
  );
}

function Applied({ list, studyId }: ImportProgressProps) {
  const texts = useTexts(importTexts);
  const { cancel } = useTexts(contactsTexts);
  const { moment } = useFormat();
  const queries = useQueryClient();
  const { run, error, isSaving } = useSaving();
  const [isUndoable] = useState(() => new Date(list.expiresAt) > new Date());
  const undo = () =>
    modals.openConfirmModal({
      title: texts.undo,
      children: texts.undoAsk,
      labels: { confirm: texts.undo, cancel },
      onConfirm: () =>
        void run(async () => {
          queries.setQueryData(importKey(list.id), await actOnImport(list.id, 'undo'));
          await queries.invalidateQueries({ queryKey: importKey(list.id) });
        }),
    });
  return (
    <Alert color="ink" icon={<IconCheck aria-hidden />} title={texts.applied}>
      <Group gap="xs">
        <Button component={Link} href={`/contacts?study=${studyId}`}>
          {texts.toPeople}
        </Button>
        {isUndoable && (
          <Button
            variant="default"
            loading={isSaving}
            leftSection={<IconArrowBackUp size={18} aria-hidden />}
            onClick={undo}
          >
            {texts.undo}
          </Button>
        )}
      </Group>
      {isUndoable && (
        <Text size="sm" mt="xs">
          {texts.undoUntil(moment(list.expiresAt))}
        </Text>
      )}
      <Refusal error={error} />
    </Alert>
  );
}

function Undone({ undo }: { readonly undo: Undo | undefined }) {
  const texts = useTexts(importTexts);
  const { number } = useFormat();
  if (!undo) return <Text>{texts.undone}</Text>;
  return (
    <Alert color="ink" title={texts.undone}>
      <Text>{texts.undoneCounts(number(undo.removed), number(undo.restored))}</Text>
      {undo.stayedCount > 0 && (
        <>
          <Text mt="xs">{texts.stayed(number(undo.stayedCount))}</Text>
          <ul className="fm-list">
            {undo.stayed.map(({ contactId, row, reason }) => (
              <li key={contactId}>
                {texts.row} {row} · {texts.stayedReasons[reason] ?? reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </Alert>
  );
}
