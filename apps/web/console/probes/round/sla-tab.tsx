import { SegmentedControl, Text } from '@mantine/core';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/locale.js';
import { ErrorState, LoadingState } from '../../parts/states.js';
import { useAddressSearch } from '../../parts/use-address-search.js';
import { PlanSection } from '../plan/plan-section.js';
import { useSla } from '../probe-requests.js';
import type { Sla, SlaBy, SlaGroup } from '../probe-types.js';
import type { RoundPartProps } from './round-part.js';
import { SlaTable } from './sla-table.js';
import { slaTexts } from './sla.messages.js';
import { useGroupWord } from './use-group-word.js';

const BYS: readonly SlaBy[] = ['all', 'severity', 'slot', 'zone'];

/** How soon vendors answer, as a whole or by what may explain it. */
export function SlaTab({ round, at }: RoundPartProps) {
  const texts = useTexts(slaTexts);
  const { of, put } = useAddressSearch();
  const by = BYS.find((one) => one === of('by')) ?? 'all';
  const { data, error, refetch } = useSla(at, by);
  const { text } = useFormat();
  const nameOf = (slug: string) => text(round.vendors.find((vendor) => vendor.slug === slug)?.name) || slug;
  return (
    <PlanSection title={texts.title} hint={texts.hint}>
      <SegmentedControl
        aria-label={texts.by}
        data={BYS.map((value) => ({ value, label: texts.bys[value] }))}
        value={by}
        onChange={(value) => put('by', value === 'all' ? '' : value)}
        mb="md"
      />
      {!data && (error ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingState />)}
      {data && <Groups sla={data} nameOf={nameOf} />}
    </PlanSection>
  );
}

interface GroupsProps {
  readonly sla: Sla;
  readonly nameOf: (slug: string) => string;
}

function Groups({ sla: { by, now, data }, nameOf }: GroupsProps) {
  const texts = useTexts(slaTexts);
  const { moment } = useFormat();
  const wordOf = useGroupWord(by);
  const groups = [...new Set(data.map(({ group }) => group))];
  const of = (group: string): readonly SlaGroup[] => data.filter((row) => row.group === group);
  if (data.every(({ n }) => n === 0)) return <Text c="dimmed">{texts.none}</Text>;
  return (
    <>
      {groups.map((group) => (
        <SlaTable key={group} title={wordOf(group)} rows={of(group)} nameOf={nameOf} />
      ))}
      <Text size="sm" c="dimmed" mt="sm">
        {texts.method} {texts.asOf(moment(now))}
      </Text>
    </>
  );
}
