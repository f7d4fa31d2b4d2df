import '../studies/studies.css';
import './quotes.css';
import { Button, Center, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useAllWaves } from '../answers/use-all-waves.js';
import { useTexts } from '../i18n/locale.js';
import { Listed } from '../parts/listed.js';
import { PageHeading } from '../parts/page-heading.js';
import { EmptyState } from '../parts/states.js';
import { useAddressSearch } from '../parts/use-address-search.js';
import { useVendorNames } from '../parts/use-vendor-names.js';
import { QuoteCard } from './quote-card.js';
import { type QuotePage, type QuoteSearch, type QuoteState, useQuotes } from './quote-requests.js';
import { quotesTexts } from './quotes.messages.js';

function useSearch() {
  const { of, put } = useAddressSearch();
  return { search: { waveId: of('waveId'), vendorId: of('vendorId'), state: of('state') || 'waiting' }, put };
}

/** Texts that may be quoted, read one by one before the world does. */
export function QuotesPage() {
  const texts = useTexts(quotesTexts);
  const { search: asked, put } = useSearch();
  const waves = useAllWaves();
  const search = { ...asked, waveId: asked.waveId || newestOf(waves) };
  const quotes = useQuotes(search);
  const { nameOf, choices } = useVendorNames();
  const pages = quotes.data?.pages;
  return (
    <>
      <PageHeading title={texts.title} hint={texts.hint} />
      <Filters search={search} put={put} waves={waves} vendors={choices} pages={pages} />
      {search.waveId === '' ? (
        <EmptyState title={texts.chooseWave} hint={texts.chooseWaveHint} />
      ) : (
        <Listed
          query={{ data: pages?.flatMap(({ data }) => data), error: quotes.error, refetch: quotes.refetch }}
          empty={<EmptyState title={texts.empty} hint={texts.emptyHint} />}
        >
          {(listed) => (
            <Stack gap="md" component="ul" className="fm-quotes">
              {listed.map((quote) => (
                <li key={`${quote.answerId} ${quote.place} ${quote.decisions}`}>
                  <QuoteCard quote={quote} vendor={nameOf(quote.vendorId)} dimensions={pages?.[0]?.dimensions ?? []} />
                </li>
              ))}
            </Stack>
          )}
        </Listed>
      )}
      {quotes.hasNextPage && (
        <Center mt="md">
          <Button variant="default" loading={quotes.isFetchingNextPage} onClick={() => void quotes.fetchNextPage()}>
            {texts.more}
          </Button>
        </Center>
      )}
    </>
  );
}

/** The last wave of the first study: that is where texts come in. */
function newestOf(waves: readonly Choice[]): string {
  const study = waves[0]?.label.split(' · ')[0] ?? '';
  return waves.findLast(({ label }) => label.startsWith(study))?.value ?? '';
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

interface FiltersProps {
  readonly search: QuoteSearch;
  readonly put: (name: string, value: string) => void;
  readonly waves: readonly Choice[];
  readonly vendors: readonly Choice[];
  readonly pages: readonly QuotePage[] | undefined;
}

function Filters({ search, put, waves, vendors, pages }: FiltersProps) {
  const texts = useTexts(quotesTexts);
  const states = Object.entries(texts.states).map(([value, label]) => ({ value, label }));
  return (
    <search>
      <Group align="flex-end" gap="sm" mb="sm">
        <Select
          label={texts.wave}
          data={[...waves]}
          value={search.waveId === '' ? null : search.waveId}
          onChange={(next) => put('waveId', next ?? '')}
          allowDeselect={false}
          flex="1 1 220px"
          maw={420}
        />
        <Select
          label={texts.vendor}
          placeholder={texts.any}
          data={[...vendors]}
          value={search.vendorId === '' ? null : search.vendorId}
          onChange={(next) => put('vendorId', next ?? '')}
          clearable
          searchable
          flex="1 1 160px"
          maw={260}
        />
      </Group>
      <SegmentedControl
        aria-label={texts.state}
        data={states}
        value={search.state}
        onChange={(value) => put('state', value)}
        mb="sm"
      />
      {pages && <Counts pages={pages} vendorId={search.vendorId} />}
    </search>
  );
}

function Counts({ pages, vendorId }: { readonly pages: readonly QuotePage[]; readonly vendorId: string }) {
  const texts = useTexts(quotesTexts);
  const tallies = pages[0]?.tallies ?? [];
  const of = (state: QuoteState) =>
    tallies
      .filter((tally) => tally.state === state && (vendorId === '' || tally.vendorId === vendorId))
      .reduce((sum, { count }) => sum + count, 0);
  return (
    <Text size="sm" c="dimmed" mb="md">
      {texts.counts(of('waiting'), of('accepted'), of('refused'))}
    </Text>
  );
}
