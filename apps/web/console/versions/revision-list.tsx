import { Button, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useCan } from '../api/session.js';
import { useRevision, useRevisions } from '../api/versions.js';
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
  const { moment, ago } = useFormat();
  const { id, revision: current } = useDraft();
  const mayWrite = useCan('questionnaires.write');
  const revisions = useRevisions(id, current);
  const restore = useRestore();
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
        {shown.map(({ revision, savedAt, savedBy }) => (
          <li key={revision}>
            <div>
              {texts.revision(revision)}{' '}
              <Text component="span" size="sm" c="dimmed">
                <time dateTime={savedAt} title={moment(savedAt)}>
                  {ago(savedAt)}
                </time>{' '}
                · {savedBy}
              </Text>
            </div>
            <Group gap="xs">
              {revision === current && (
                <Text component="span" size="sm">
                  {texts.current}
                </Text>
              )}
              <Button variant="default" size="compact-md" onClick={() => setReading(revision)}>
                {texts.read}
                <span className="fm-hidden"> {texts.revision(revision)}</span>
              </Button>
              {mayWrite && revision !== current && (
                <Button variant="default" size="compact-md" onClick={() => restore.revision(revision)}>
                  {texts.restore}
                  <span className="fm-hidden"> {texts.revision(revision)}</span>
                </Button>
              )}
            </Group>
          </li>
        ))}
      </ol>
      {all.length > FIRST && !isAll && (
        <Button variant="subtle" onClick={() => setAll(true)}>
          {texts.moreRevisions(all.length - FIRST)}
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
