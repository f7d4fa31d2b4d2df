import { Button, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useCan } from '../api/session.js';
import { type Revision, useRevision, useRevisions } from '../api/versions.js';
import { useDraft } from '../designer/draft-context.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { ErrorState, LoadingState } from '../parts/states.js';
import { ReaderDialog } from './version-reader.js';
import { useRestore } from './use-restore.js';
import { versionsTexts } from './versions.messages.js';

const FIRST = 5;

/** What was saved of the draft, the newest first: to be read and brought back. */
export function RevisionList() {
  const texts = useTexts(versionsTexts);
  const { id, revision: current } = useDraft();
  const revisions = useRevisions(id, current);
  const [reading, setReading] = useState<number>();
  const [isAll, setAll] = useState(false);
  const content = useRevision(id, reading);
  const all = revisions.data ?? [];
  const shown = isAll ? all : all.slice(0, FIRST);
  return (
    <section aria-labelledby="history">
      <Title order={2} id="history" mt="xl">
        {texts.history}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {texts.historyHint}
      </Text>
      {revisions.error && <ErrorState error={revisions.error} retry={() => void revisions.refetch()} />}
      {revisions.isPending && <LoadingState />}
      <ol className="fm-revisions">
        {shown.map((saved) => (
          <li key={saved.revision}>
            <SavedRevision saved={saved} isCurrent={saved.revision === current} onRead={setReading} />
          </li>
        ))}
      </ol>
      {shown.length < all.length && (
        <Button variant="subtle" onClick={() => setAll(true)}>
          {texts.moreRevisions(all.length - shown.length)}
        </Button>
      )}
      <ReaderDialog
        title={reading === undefined ? undefined : texts.revision(reading)}
        definition={content.data?.definition}
        error={content.error}
        onClose={() => setReading(undefined)}
      />
    </section>
  );
}

interface SavedRevisionProps {
  readonly saved: Revision;
  readonly isCurrent: boolean;
  readonly onRead: (revision: number) => void;
}

function SavedRevision({ saved, isCurrent, onRead }: SavedRevisionProps) {
  const texts = useTexts(versionsTexts);
  const { moment, ago } = useFormat();
  const mayWrite = useCan('questionnaires.write');
  const restore = useRestore();
  const { revision, savedAt, savedBy } = saved;
  const name = <span className="fm-hidden"> {texts.revision(revision)}</span>;
  return (
    <>
      <div>
        {texts.revision(revision)}{' '}
        <Text component="span" size="sm" c="dimmed">
          <time dateTime={savedAt} title={moment(savedAt)}>
            {ago(savedAt)}
          </time>{' '}
          · {savedBy} {isCurrent && `· ${texts.current}`}
        </Text>
      </div>
      <Group gap="xs">
        <Button variant="default" size="compact-sm" fw={400} onClick={() => onRead(revision)}>
          {texts.read}
          {name}
        </Button>
        {mayWrite && !isCurrent && (
          <Button variant="default" size="compact-sm" fw={400} onClick={() => restore.revision(revision)}>
            {texts.restore}
            {name}
          </Button>
        )}
      </Group>
    </>
  );
}
