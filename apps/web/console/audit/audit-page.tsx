import '../studies/studies.css';
import './audit.css';
import { Button, Center } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTexts } from '../i18n/locale.js';
import { Listed } from '../parts/listed.js';
import { useNotify } from '../parts/notify.js';
import { PageHeading } from '../parts/page-heading.js';
import { saveFile } from '../parts/save-file.js';
import { EmptyState } from '../parts/states.js';
import { useAddressSearch } from '../parts/use-address-search.js';
import { useSaving } from '../parts/use-saving.js';
import { AuditDrawer } from './audit-drawer.js';
import { AuditFilters } from './audit-filters.js';
import { auditQuery, type AuditSearch, useAuditRecords, useAuditStanding } from './audit-requests.js';
import { AuditStatus } from './audit-status.js';
import { AuditTable } from './audit-table.js';
import { auditTexts } from './audit.messages.js';

function useSearch() {
  const { of, put } = useAddressSearch();
  const search: AuditSearch = {
    actor: of('actor'),
    action: of('action'),
    object: of('object'),
    from: of('from'),
    until: of('until'),
  };
  return { search, put, opened: of('row') };
}

/** Who did what: the log that cannot be changed, to be looked through. */
export function AuditPage() {
  const texts = useTexts(auditTexts);
  const { search, put, opened } = useSearch();
  const standing = useAuditStanding();
  const records = useAuditRecords(search);
  const rows = records.data?.pages.flatMap(({ data }) => data);
  return (
    <>
      <PageHeading title={texts.title} hint={texts.hint}>
        <Download search={search} />
      </PageHeading>
      <AuditStatus query={standing} />
      <AuditFilters search={search} put={put} actors={standing.data?.actors ?? []} />
      <Listed
        query={{ data: rows, error: records.error, refetch: records.refetch }}
        empty={<EmptyState title={texts.none} hint={texts.noneHint} />}
      >
        {(listed) => <AuditTable rows={listed} onOpen={(seq) => put('row', String(seq))} />}
      </Listed>
      <More records={records} />
      <AuditDrawer record={rows?.find(({ seq }) => String(seq) === opened)} onClose={() => put('row', '')} />
    </>
  );
}

function Download({ search }: { readonly search: AuditSearch }) {
  const texts = useTexts(auditTexts);
  const notify = useNotify();
  const { run, isSaving } = useSaving();
  const download = () =>
    saveFile(`/v1/admin/audit.csv?${auditQuery(search)}`, 'audit-log.csv').catch((error: unknown) =>
      notify.failed(texts.notDownloaded, error),
    );
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={18} aria-hidden />}
      loading={isSaving}
      onClick={() => void run(download)}
    >
      {texts.download}
    </Button>
  );
}

function More({ records }: { readonly records: ReturnType<typeof useAuditRecords> }) {
  const texts = useTexts(auditTexts);
  if (!records.hasNextPage) return null;
  return (
    <Center mt="md">
      <Button variant="default" loading={records.isFetchingNextPage} onClick={() => void records.fetchNextPage()}>
        {texts.more}
      </Button>
    </Center>
  );
}
