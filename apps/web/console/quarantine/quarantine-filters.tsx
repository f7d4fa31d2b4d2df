import { Group, SegmentedControl } from '@mantine/core';
import { useTexts } from '../i18n/locale.js';
import { type Choice, choicesOf, FilterSelect } from '../parts/filter-select.js';
import type { QuarantineSearch } from './quarantine-requests.js';
import { quarantineTexts } from './quarantine.messages.js';

interface QuarantineFiltersProps {
  readonly search: QuarantineSearch;
  readonly put: (name: keyof QuarantineSearch, value: string) => void;
  readonly vendors: readonly Choice[];
  readonly waves: readonly Choice[];
}

/** What is to be listed. */
export function QuarantineFilters({ search, put, vendors, waves }: QuarantineFiltersProps) {
  const texts = useTexts(quarantineTexts);
  const select = (name: keyof QuarantineSearch, label: string, choices: readonly Choice[]) => (
    <FilterSelect
      label={label}
      any={texts.any}
      choices={choices}
      value={search[name]}
      onChange={(value) => put(name, value)}
    />
  );
  return (
    <search>
      <div className="fm-scroll-tabs">
        <SegmentedControl
          aria-label={texts.state}
          data={choicesOf(texts.states)}
          value={search.state === '' ? 'all' : search.state}
          onChange={(value) => put('state', value)}
          mb="sm"
        />
      </div>
      <Group align="flex-end" gap="sm" mb="md">
        {waves.length > 1 && select('waveId', texts.wave, waves)}
        {select('vendorId', texts.vendor, vendors)}
        {select('reason', texts.reason, choicesOf(texts.reasons))}
      </Group>
    </search>
  );
}
