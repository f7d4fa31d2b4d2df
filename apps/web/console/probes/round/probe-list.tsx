import { Anchor, Group, Text } from '@mantine/core';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/locale.js';
import { FilterSelect } from '../../parts/filter-select.js';
import { useAddressSearch } from '../../parts/use-address-search.js';
import { PlanSection } from '../plan/plan-section.js';
import type { RoundKey } from '../probe-requests.js';
import type { ProbeSummary } from '../probe-types.js';
import { useProbeWords } from '../use-probe-words.js';
import { ProbeDrawer } from './probe-drawer.js';
import { ProbeState } from './probe-state.js';
import { roundTexts } from './round.messages.js';

interface ProbeListProps {
  readonly probes: readonly ProbeSummary[];
  readonly at: RoundKey;
}

const PHASES = ['due', 'waiting', 'upcoming', 'finished'] as const;

/** Every probe of the round; which are looked at stands in the address. */
export function ProbeList({ probes, at }: ProbeListProps) {
  const texts = useTexts(roundTexts);
  const { text } = useFormat();
  const { of, put } = useAddressSearch();
  const vendor = of('vendor');
  const phase = of('phase');
  const found = probes.filter(
    (probe) => (vendor === '' || probe.vendor.slug === vendor) && (phase === '' || probe.phase === phase),
  );
  const vendors = [...new Map(probes.map((probe) => [probe.vendor.slug, text(probe.vendor.name)])).entries()];
  return (
    <PlanSection title={texts.probes} hint={texts.probesHint}>
      <Group gap="sm" mb="sm">
        <FilterSelect
          label={texts.vendor}
          any={texts.allVendors}
          choices={vendors.map(([value, label]) => ({ value, label }))}
          value={vendor}
          onChange={(value) => put('vendor', value)}
        />
        <FilterSelect
          label={texts.state}
          any={texts.allPhases}
          choices={PHASES.map((value) => ({ value, label: texts.phases[value] }))}
          value={phase}
          onChange={(value) => put('phase', value)}
        />
      </Group>
      {found.length === 0 ? (
        <Text c="dimmed">{texts.nothingFound}</Text>
      ) : (
        <ProbeTable probes={found} onOpen={(id) => put('probe', id)} />
      )}
      <ProbeDrawer at={at} id={of('probe')} onClose={() => put('probe', '')} />
    </PlanSection>
  );
}

interface ProbeTableProps {
  readonly probes: readonly ProbeSummary[];
  readonly onOpen: (id: string) => void;
}

function ProbeTable({ probes, onOpen }: ProbeTableProps) {
  const texts = useTexts(roundTexts);
  return (
    <table className="fm-table" aria-label={texts.probes}>
      <thead>
        <tr>
          {[texts.scenario, texts.vendor, texts.when, texts.runner, texts.state].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {probes.map((probe) => (
          <Row key={probe.id} probe={probe} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ probe, onOpen }: { readonly probe: ProbeSummary; readonly onOpen: ProbeTableProps['onOpen'] }) {
  const texts = useTexts(roundTexts);
  const { text, moment } = useFormat();
  const { words, slotOf } = useProbeWords();
  const { id, title, severity, vendor, plannedAt, slot, runner, replicate } = probe;
  return (
    <tr>
      <th scope="row">
        <Anchor
          component="button"
          type="button"
          ta="start"
          onClick={() => onOpen(id)}
          aria-label={`${texts.openOne(text(title), text(vendor.name))}, ${words.replicate(replicate)}`}
        >
          {text(title)}
        </Anchor>
        <Text component="span" display="block" size="sm" c="dimmed">
          {words.severities[severity]} · {words.replicate(replicate)}
        </Text>
      </th>
      <td data-label={texts.vendor}>
        <bdi>{text(vendor.name)}</bdi>
      </td>
      <td data-label={texts.when}>
        <time dateTime={plannedAt}>{moment(plannedAt)}</time>
        <Text component="span" display="block" size="sm" c="dimmed">
          {slotOf(slot)}
        </Text>
      </td>
      <td data-label={texts.runner}>
        <bdi>{runner.name}</bdi>
      </td>
      <td data-label={texts.state}>
        <span>
          <ProbeState probe={probe} />
        </span>
      </td>
    </tr>
  );
}
