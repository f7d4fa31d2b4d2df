import { Alert, Button, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { questionnairePath } from '../api/questionnaires.js';
import { request } from '../api/request.js';
import { sentenceOf } from '../api/sentence-of.js';
import { useDraft, useDraftTools } from '../designer/draft-context.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { useNotify } from '../parts/notify.js';
import { LoadingState } from '../parts/states.js';
import { translationsTexts } from './translations.messages.js';

interface CsvUploadProps {
  /** The content of the file; absent while none is chosen. */
  readonly csv: string | undefined;
  readonly close: () => void;
}

interface RowError {
  readonly row: number;
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

/** What the table of a file would do to the draft, or did. */
interface Outcome {
  readonly changed: number;
  readonly errors: readonly RowError[];
}

/** The file is read first; what it would change and which of its rows fit nothing is seen before it is taken. */
export function CsvUpload({ csv, close }: CsvUploadProps) {
  const texts = useTexts(translationsTexts);
  return (
    <Modal
      opened={csv !== undefined}
      onClose={close}
      title={texts.uploadTitle}
      size="lg"
      closeButtonProps={{ 'aria-label': texts.cancel }}
    >
      {csv !== undefined && <Trial csv={csv} close={close} />}
    </Modal>
  );
}

/** The table is compared with what the api has, so that what was typed is saved first. */
function useSend() {
  const { head, store, saver } = useDraftTools();
  return async (csv: string, dryRun: boolean): Promise<Outcome> => {
    await saver.save();
    const path = questionnairePath(head.id, '/draft/translations');
    const sent = { method: 'POST', body: { csv, dryRun }, etag: `"r${store.state.revision}"` } as const;
    return (await request<Outcome>(path, sent)).body;
  };
}

interface TrialProps {
  readonly csv: string;
  readonly close: () => void;
}

function Trial({ csv, close }: TrialProps) {
  const texts = useTexts(translationsTexts);
  const { locale } = useLocale();
  const { id } = useDraft();
  const send = useSend();
  const trial = useQuery({
    queryKey: ['translations', id, csv, locale],
    queryFn: () => send(csv, true),
    retry: false,
    gcTime: 0,
  });
  if (trial.error)
    return (
      <Alert color="red" role="alert" title={texts.notTaken}>
        {sentenceOf(trial.error, locale)}
      </Alert>
    );
  return trial.data ? <Taking csv={csv} close={close} outcome={trial.data} /> : <LoadingState />;
}

function Taking({ csv, close, outcome }: TrialProps & { readonly outcome: Outcome }) {
  const texts = useTexts(translationsTexts);
  const draft = useDraft();
  const send = useSend();
  const notify = useNotify();
  const [isTaking, setTaking] = useState(false);
  const { changed, errors } = outcome;
  const take = async () => {
    setTaking(true);
    try {
      await send(csv, false);
      await draft.reload();
      notify.done(texts.taken);
      close();
    } catch (error) {
      notify.failed(texts.notTaken, error);
      setTaking(false);
    }
  };
  return (
    <Stack gap="sm">
      <Text component="output" display="block" fw={600}>
        {changed > 0 ? texts.willChange(changed) : texts.nothingToChange}
      </Text>
      {errors.length > 0 && <RowErrors errors={errors} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          {texts.cancel}
        </Button>
        <Button onClick={() => void take()} loading={isTaking} disabled={changed === 0}>
          {texts.take(changed)}
        </Button>
      </Group>
    </Stack>
  );
}

const MOST = 50;

function RowErrors({ errors }: { readonly errors: readonly RowError[] }) {
  const texts = useTexts(translationsTexts);
  return (
    <div>
      <Title order={3}>{texts.rowErrors(errors.length)}</Title>
      <Text size="sm">{texts.rowErrorsHint}</Text>
      <ul className="fm-losses">
        {errors.slice(0, MOST).map(({ row, pointer, message }) => (
          <li key={`${row} ${pointer}`}>
            <b>{texts.row(row)}</b> {message} <code>{pointer}</code>
          </li>
        ))}
      </ul>
      {errors.length > MOST && <Text size="sm">{texts.andMore(errors.length - MOST)}</Text>}
    </div>
  );
}
