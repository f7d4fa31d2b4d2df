import { Group, SegmentedControl, Select } from '@mantine/core';
import { useTexts } from '../i18n/locale.js';
import type { QuarantineSearch } from './quarantine-requests.js';
import { quarantineTexts } from './quarantine.messages.js';

interface Choice {
  readonly value: string;
  readonly label: string;
}

interface QuarantineFiltersProps {
  readonly search: QuarantineSearch;
  readonly put: (name: keyof QuarantineSearch, value: string) => void;
  readonly vendors: readonly Choice[];
  readonly waves: readonly Choice[];
}

const choicesOf = (names: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

/** What is to be listed. */
export function QuarantineFilters({ search, put, vendors, waves }: QuarantineFiltersProps) {
  const texts = useTexts(quarantineTexts);
  const select = (name: keyof QuarantineSearch, label: string, choices: readonly Choice[]) => (
    <Select
      label={label}
      placeholder={texts.any}
      data={[...choices]}
      value={search[name] === '' ? null : search[name]}
      onChange={(next) => put(name, next ?? '')}
      clearable
      searchable
      flex="1 1 160px"
      maw={260}
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
