import '../studies/studies.css';
import '../answers/answers.css';
import { Button, Center } from '@mantine/core';
import { useState } from 'react';
import { useAllWaves } from '../answers/use-all-waves.js';
import { useTexts } from '../i18n/locale.js';
import { Listed } from '../parts/listed.js';
import { PageHeading } from '../parts/page-heading.js';
import { EmptyState } from '../parts/states.js';
import { useAddressSearch } from '../parts/use-address-search.js';
import { useVendorNames } from '../parts/use-vendor-names.js';
import { QuarantineBulk } from './quarantine-bulk.js';
import { QuarantineDrawer } from './quarantine-drawer.js';
import { QuarantineFilters } from './quarantine-filters.js';
import { placeOf, type QuarantineSearch, useQuarantine } from './quarantine-requests.js';
import { QuarantineTable } from './quarantine-table.js';
import { quarantineTexts } from './quarantine.messages.js';

function useSearch() {
  const { of, put, stateOr } = useAddressSearch();
  const search: QuarantineSearch = {
    state: stateOr('waiting'),
    waveId: of('waveId'),
    vendorId: of('vendorId'),
    reason: of('reason'),
  };
  return { search, put, opened: of('answer') };
}

/** Answers that were caught, until a person lets them in or leaves them out. */
export function QuarantinePage() {
  const texts = useTexts(quarantineTexts);
  const { search, put, opened } = useSearch();
  const caught = useQuarantine(search);
  const { nameOf, choices } = useVendorNames();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const rows = caught.data?.pages.flatMap(({ data }) => data);
  const picked = (rows ?? []).filter((answer) => answer.decision === null && selected.has(placeOf(answer)));
  const isPlain = [search.waveId, search.vendorId, search.reason].every((value) => value === '');
  return (
    <>
      <PageHeading title={texts.title} hint={texts.hint} />
      <QuarantineFilters search={search} put={put} vendors={choices} waves={useAllWaves()} />
      <Listed
        query={{ data: rows, error: caught.error, refetch: caught.refetch }}
        empty={<Nothing isQueue={search.state === 'waiting' && isPlain} />}
      >
        {(listed) => (
          <QuarantineTable
            rows={listed}
            nameOf={nameOf}
            selected={selected}
            onSelect={(places) => setSelected(new Set(places))}
            onOpen={(place) => put('answer', place)}
          />
        )}
      </Listed>
      <More caught={caught} />
      <QuarantineBulk picked={picked} onDone={() => setSelected(new Set())} />
      <QuarantineDrawer place={opened} nameOf={nameOf} onClose={() => put('answer', '')} />
    </>
  );
}

function More({ caught }: { readonly caught: ReturnType<typeof useQuarantine> }) {
  const texts = useTexts(quarantineTexts);
  if (!caught.hasNextPage) return null;
  return (
    <Center mt="md">
      <Button variant="default" loading={caught.isFetchingNextPage} onClick={() => void caught.fetchNextPage()}>
        {texts.more}
      </Button>
    </Center>
  );
}

function Nothing({ isQueue }: { readonly isQueue: boolean }) {
  const texts = useTexts(quarantineTexts);
  return isQueue ? (
    <EmptyState title={texts.none} hint={texts.noneHint} />
  ) : (
    <EmptyState title={texts.noneFound} hint={texts.noneFoundHint} />
  );
}
