import { Button, Group, Title } from '@mantine/core';
import { IconFileImport, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { useCan } from '../api/session.js';
import { type Side, useVersions } from '../api/versions.js';
import { useDraft } from '../designer/draft-context.js';
import { useTexts } from '../i18n/locale.js';
import { EmptyState, ErrorState, LoadingState } from '../parts/states.js';
import { ComparisonView } from './comparison-view.js';
import { PublishDialog } from './publish-dialog.js';
import { RevisionList } from './revision-list.js';
import { VersionList } from './version-list.js';
import { VersionReader } from './version-reader.js';
import { versionsTexts } from './versions.messages.js';

/** What was published and what was saved: to be read, compared, brought back and taken along. */
export function VersionsTab() {
  const texts = useTexts(versionsTexts);
  const { id } = useDraft();
  const versions = useVersions(id);
  const mayWrite = useCan('questionnaires.write');
  const [search, setSearch] = useSearchParams();
  const [reading, setReading] = useState<number>();
  const compared = comparedIn(search);
  const compare = (from: Side, to: Side) => setSearch({ from: String(from), to: String(to) });

  if (versions.error) return <ErrorState error={versions.error} retry={() => void versions.refetch()} />;
  if (!versions.data) return <LoadingState />;
  if (compared)
    return <ComparisonView versions={versions.data} {...compared} onChange={compare} onBack={() => setSearch({})} />;
  return (
    <>
      <section aria-labelledby="versions">
        <Group justify="space-between" gap="sm" mb="sm">
          <Title order={2} id="versions">
            {texts.title}
          </Title>
          {mayWrite && (
            <Group gap="xs">
              <Button
                variant="default"
                component={Link}
                href="/questionnaires/new?from=file"
                leftSection={<IconFileImport size={18} aria-hidden />}
              >
                {texts.import}
              </Button>
              <Button leftSection={<IconSend size={18} aria-hidden />} onClick={() => setSearch({ publish: '1' })}>
                {texts.publish}
              </Button>
            </Group>
          )}
        </Group>
        {versions.data.length === 0 ? (
          <EmptyState title={texts.none} hint={texts.noneHint} level={3} />
        ) : (
          <VersionList versions={versions.data} onRead={setReading} onCompare={compare} />
        )}
      </section>
      <RevisionList />
      <VersionReader number={reading} onClose={() => setReading(undefined)} />
      {mayWrite && <PublishDialog opened={search.has('publish')} onClose={() => setSearch({}, { replace: true })} />}
    </>
  );
}

function comparedIn(search: URLSearchParams): { readonly from: Side; readonly to: Side } | undefined {
  const from = sideOf(search.get('from'));
  const to = sideOf(search.get('to'));
  return from === undefined || to === undefined ? undefined : { from, to };
}

function sideOf(text: string | null): Side | undefined {
  if (text === 'draft') return text;
  return text !== null && /^[1-9]\d*$/.test(text) ? Number(text) : undefined;
}
