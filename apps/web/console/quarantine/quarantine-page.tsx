import '../studies/studies.css';
import '../answers/answers.css';
import { Button, Center } from '@mantine/core';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { useVendors } from '../api/catalogue.js';
import { useAllWaves } from '../answers/use-all-waves.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { Listed } from '../parts/listed.js';
import { PageHeading } from '../parts/page-heading.js';
import { EmptyState } from '../parts/states.js';
import { QuarantineBulk } from './quarantine-bulk.js';
import { QuarantineDrawer } from './quarantine-drawer.js';
import { QuarantineFilters } from './quarantine-filters.js';
import { placeOf, type QuarantineSearch, useQuarantine } from './quarantine-requests.js';
import { QuarantineTable } from './quarantine-table.js';
import { quarantineTexts } from './quarantine.messages.js';

/** What is looked for stands in the address, so that it can be kept and sent. */
function useSearch() {
  const [params, setParams] = useSearchParams();
  const put = (name: string, value: string) =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  const of = (name: string) => params.get(name) ?? '';
  const search: QuarantineSearch = {
    state: params.has('state') ? of('state').replace('all', '') : 'waiting',
    waveId: of('waveId'),
    vendorId: of('vendorId'),
    reason: of('reason'),
  };
  return { search, put, opened: of('answer') };
}

function useVendorNames() {
  const { text } = useFormat();
  const { data = [] } = useVendors();
  const nameOf = (id: string) => text(data.find((vendor) => vendor.id === id)?.name);
  return { nameOf, choices: data.map(({ id }) => ({ value: id, label: nameOf(id) })) };
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
