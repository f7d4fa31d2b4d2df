import '../studies/studies.css';
import './voices.css';
import { Group, SegmentedControl, Select } from '@mantine/core';
import { useAllWaves } from '../answers/use-all-waves.js';
import { useTexts } from '../i18n/locale.js';
import { FilterSelect } from '../parts/filter-select.js';
import { PageHeading } from '../parts/page-heading.js';
import { EmptyState } from '../parts/states.js';
import { useAddressSearch } from '../parts/use-address-search.js';
import { useVendorNames } from '../parts/use-vendor-names.js';
import { FindingsTab } from './findings-tab.js';
import { RatingsTab } from './ratings-tab.js';
import { voicesTexts } from './voices.messages.js';

/** The last wave of the first study: that is where voices come in. */
function newestOf(waves: readonly { readonly value: string; readonly label: string }[]): string {
  const study = waves[0]?.label.split(' · ')[0] ?? '';
  return waves.findLast(({ label }) => label.startsWith(study))?.value ?? '';
}

/** What is said of vendors outside the questionnaire. */
export function VoicesPage() {
  const texts = useTexts(voicesTexts);
  const { of, put } = useAddressSearch();
  const waves = useAllWaves();
  const { choices } = useVendorNames();
  const waveId = of('waveId') || newestOf(waves);
  const part = of('part') === 'findings' ? 'findings' : 'ratings';
  const Tab = part === 'findings' ? FindingsTab : RatingsTab;
  return (
    <>
      <PageHeading title={texts.title} hint={texts.hint} />
      <SegmentedControl
        aria-label={texts.parts}
        data={[
          { value: 'ratings', label: texts.ratings },
          { value: 'findings', label: texts.findings },
        ]}
        value={part}
        onChange={(next) => put('part', next === 'ratings' ? '' : next)}
        mb="md"
      />
      <search>
        <Group align="flex-end" gap="sm" mb="md">
          <Select
            label={texts.wave}
            data={[...waves]}
            value={waveId === '' ? null : waveId}
            onChange={(next) => put('waveId', next ?? '')}
            allowDeselect={false}
            flex="1 1 220px"
            maw={420}
          />
          <FilterSelect
            label={texts.vendor}
            any={texts.any}
            choices={choices}
            value={of('vendorId')}
            onChange={(next) => put('vendorId', next)}
          />
        </Group>
      </search>
      {waveId === '' ? (
        <EmptyState title={texts.chooseWave} hint={texts.chooseWaveHint} />
      ) : (
        <Tab key={waveId} waveId={waveId} vendorId={of('vendorId')} />
      )}
    </>
  );
}
