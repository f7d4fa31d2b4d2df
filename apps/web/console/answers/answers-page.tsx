import '../studies/studies.css';
import './answers.css';
import { Button, Center } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { ExportButton } from '../exports/export-dialog.js';
import { useTexts } from '../i18n/locale.js';
import { Listed } from '../parts/listed.js';
import { PageHeading } from '../parts/page-heading.js';
import { EmptyState } from '../parts/states.js';
import { useAddressSearch } from '../parts/use-address-search.js';
import { useVendorNames } from '../parts/use-vendor-names.js';
import { AnswerDrawer } from './answer-drawer.js';
import { type AnswerSearch, useAnswers } from './answer-requests.js';
import { AnswerTable } from './answer-table.js';
import { answersTexts } from './answers.messages.js';
import { AnswerFilters } from './answer-filters.js';
import { BulkBar } from './bulk-bar.js';
import { ExclusionAudit } from './exclusion-audit.js';
import { useAllWaves } from './use-all-waves.js';
import { useQueueKeys } from './use-queue-keys.js';

const PATIENCE = 300;
const LEAST_TO_FIND = 2;

function useSearch() {
  const { of, put, stateOr } = useAddressSearch();
  const search: AnswerSearch = {
    state: stateOr('review'),
    waveId: of('waveId'),
    vendorId: of('vendorId'),
    flag: of('flag'),
    source: of('source'),
    provenance: of('provenance'),
    q: of('q'),
  };
  return { search, put, opened: of('answer') };
}

/** Answers under review, and all others. */
export function AnswersPage() {
  const texts = useTexts(answersTexts);
  const { search, put, opened } = useSearch();
  const [settled] = useDebouncedValue(search.q, PATIENCE);
  // A single letter is looked for by nobody who wants to find anything.
  const answers = useAnswers({ ...search, q: settled.length < LEAST_TO_FIND ? '' : settled });
  const { nameOf, choices } = useVendorNames();
  const waves = useAllWaves();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const rows = answers.data?.pages.flatMap(({ data }) => data);
  const queue = useQueueKeys(rows ?? [], { opened, open: (id) => put('answer', id), toggle: flip });
  function flip(id: string) {
    setSelected((now) => new Set(now.has(id) ? [...now].filter((one) => one !== id) : [...now, id]));
  }
  const picked = (rows ?? []).filter(({ id }) => selected.has(id));
  return (
    <>
      <PageHeading title={texts.title} hint={texts.hint}>
        <ExportButton />
      </PageHeading>
      <AnswerFilters search={search} put={put} vendors={choices} waves={waves} />
      <ExclusionAudit waveId={search.waveId} waves={waves} nameOf={nameOf} />
      <Listed
        query={{ data: rows, error: answers.error, refetch: answers.refetch }}
        empty={<Nothing isReview={search.state === 'review'} />}
      >
        {(listed) => (
          <AnswerTable
            rows={listed}
            nameOf={nameOf}
            current={queue.current}
            selected={selected}
            onSelect={flip}
            onOpen={(id) => put('answer', id)}
          />
        )}
      </Listed>
      <More answers={answers} />
      <BulkBar picked={picked} nameOf={nameOf} onDone={() => setSelected(new Set())} />
      <AnswerDrawer id={opened} nameOf={nameOf} queue={queue} onClose={() => put('answer', '')} />
    </>
  );
}

function More({ answers }: { readonly answers: ReturnType<typeof useAnswers> }) {
  const texts = useTexts(answersTexts);
  if (!answers.hasNextPage) return null;
  return (
    <Center mt="md">
      <Button variant="default" loading={answers.isFetchingNextPage} onClick={() => void answers.fetchNextPage()}>
        {texts.more}
      </Button>
    </Center>
  );
}

function Nothing({ isReview }: { readonly isReview: boolean }) {
  const texts = useTexts(answersTexts);
  return isReview ? (
    <EmptyState title={texts.noneToReview} hint={texts.noneToReviewHint} />
  ) : (
    <EmptyState title={texts.none} hint={texts.noneHint} />
  );
}
