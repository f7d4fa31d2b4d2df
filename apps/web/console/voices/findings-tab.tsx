import { Button, Center, Group, SegmentedControl, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useCan } from '../api/session.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { choicesOf, FilterSelect } from '../parts/filter-select.js';
import { Listed } from '../parts/listed.js';
import { EmptyState } from '../parts/states.js';
import { useAddressSearch } from '../parts/use-address-search.js';
import { AddDialog } from './add-dialog.js';
import { CodingDesk } from './coding-desk.js';
import { FindingCard } from './finding-card.js';
import { findingsTexts } from './findings.messages.js';
import { ImportFiles } from './import-files.js';
import { VoiceActs } from './voice-acts.js';
import {
  type DimensionName,
  type Finding,
  type FindingPage,
  type FindingState,
  useFindings,
} from './voice-requests.js';
import { voicesTexts } from './voices.messages.js';

interface TabProps {
  readonly waveId: string;
  readonly vendorId: string;
}

export type View = 'all' | 'code' | 'decide';
const viewIn = (text: string): View => (text === 'code' || text === 'decide' ? text : 'all');

/** What was said: all of it, what waits to be coded, and where two differ. */
export function FindingsTab({ waveId, vendorId }: TabProps) {
  const texts = useTexts(findingsTexts);
  const { of, put } = useAddressSearch();
  const view = viewIn(of('view'));
  const narrowed = { kind: of('kind'), state: of('state'), dimension: of('dimension') };
  const findings = useFindings(waveId, { vendorId, ...(view === 'all' ? narrowed : { task: view }) });
  const pages = findings.data?.pages;
  return (
    <>
      <FindingActs waveId={waveId} />
      <SegmentedControl
        aria-label={texts.view}
        data={Object.entries(texts.views).map(([value, label]) => ({ value, label }))}
        value={view}
        onChange={(next) => put('view', next === 'all' ? '' : next)}
        mb="sm"
      />
      {view === 'all' && <Narrowing search={narrowed} put={put} pages={pages} />}
      {pages?.[0] && <Figures page={pages[0]} vendorId={vendorId} />}
      <Listed
        query={{ data: pages?.flatMap(({ data }) => data), error: findings.error, refetch: findings.refetch }}
        empty={<EmptyState title={texts.empty[view]} hint={texts.emptyHint[view]} />}
      >
        {(listed) => (
          <Listing waveId={waveId} view={view} findings={listed} dimensions={pages?.[0]?.dimensions ?? []} />
        )}
      </Listed>
      {findings.hasNextPage && <More query={findings} />}
      <ImportFiles waveId={waveId} kind="findings" />
    </>
  );
}

interface ListingProps {
  readonly waveId: string;
  readonly view: View;
  readonly findings: readonly Finding[];
  readonly dimensions: readonly DimensionName[];
}

function Listing({ waveId, view, findings, dimensions }: ListingProps) {
  if (view !== 'all') return <CodingDesk key={view} {...{ waveId, findings, dimensions }} task={view} />;
  return (
    <ul className="fm-voice-list">
      {findings.map((finding) => (
        <li key={`${finding.id} ${finding.decisions}`}>
          <FindingCard waveId={waveId} finding={finding} dimensions={dimensions} />
        </li>
      ))}
    </ul>
  );
}

function More({ query }: { readonly query: ReturnType<typeof useFindings> }) {
  const { more } = useTexts(voicesTexts);
  return (
    <Center mt="md">
      <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {more}
      </Button>
    </Center>
  );
}

function FindingActs({ waveId }: { readonly waveId: string }) {
  const texts = useTexts(findingsTexts);
  const mayWrite = useCan('evidence.write');
  const [isOpen, setOpen] = useState(false);
  return (
    <VoiceActs waveId={waveId} kind="findings">
      {mayWrite && (
        <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpen(true)}>
          {texts.add}
        </Button>
      )}
      <AddDialog waveId={waveId} opened={isOpen} onClose={() => setOpen(false)} />
    </VoiceActs>
  );
}

interface NarrowingProps {
  readonly search: Readonly<Record<'kind' | 'state' | 'dimension', string>>;
  readonly put: (name: string, value: string) => void;
  readonly pages: readonly FindingPage[] | undefined;
}

function Narrowing({ search, put, pages }: NarrowingProps) {
  const texts = useTexts(findingsTexts);
  const { any } = useTexts(voicesTexts);
  const { text } = useFormat();
  const dimensions = pages?.[0]?.dimensions ?? [];
  const choices = {
    kind: choicesOf(texts.kinds),
    state: choicesOf(texts.states),
    dimension: dimensions.map(({ id, name }) => ({ value: id, label: text(name) })),
  };
  return (
    <search>
      <Group align="flex-end" gap="sm" mb="sm">
        {(['kind', 'state', 'dimension'] as const).map((name) => (
          <FilterSelect
            key={name}
            label={texts[name]}
            any={any}
            choices={choices[name]}
            value={search[name]}
            onChange={(next) => put(name, next)}
          />
        ))}
      </Group>
    </search>
  );
}

const STATES = ['new', 'differs', 'coded', 'reviewed', 'refused'] as const;

function Figures({ page, vendorId }: { readonly page: FindingPage; readonly vendorId: string }) {
  const texts = useTexts(findingsTexts);
  const { tallies, agreement } = page;
  const of = (state: FindingState) =>
    tallies
      .filter((tally) => tally.state === state && (vendorId === '' || tally.vendorId === vendorId))
      .reduce((sum, { count }) => sum + count, 0);
  const counts = Object.fromEntries(STATES.map((state) => [state, of(state)])) as Record<FindingState, number>;
  const alpha = (value: number | null) => (value === null ? texts.untold : value.toFixed(2));
  return (
    <Text size="sm" c="dimmed" mb="md">
      {texts.counts(counts)}
      <br />
      {texts.agreement(agreement.n, agreement.same)}
      {agreement.n > 0 && ` · ${texts.alpha(alpha(agreement.dimension), alpha(agreement.sentiment))}`}
    </Text>
  );
}
