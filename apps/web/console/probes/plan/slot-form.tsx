import { Button, Checkbox, Group, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import { checkDesign, type TimeSlot } from '#evidence/core/design';
import { useTexts } from '../../i18n/locale.js';
import { SLUG } from '../../questionnaires/beginning.js';
import { useProbeWords } from '../use-probe-words.js';
import { newRoundTexts } from './new-round.messages.js';

interface SlotFormProps {
  readonly taken: readonly string[];
  readonly onAdd: (slot: TimeSlot) => void;
}

const EMPTY: TimeSlot = { key: '', zone: 'Asia/Shanghai', weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' };
const ZONES = Intl.supportedValuesOf('timeZone');

/** Whether the rules of a design have nothing against the slot. */
const isSound = (slot: TimeSlot): boolean =>
  SLUG.test(slot.key) &&
  checkDesign({
    scenarios: ['one'],
    vendors: ['one'],
    replicates: 1,
    slots: [slot],
    from: '2026-01-01',
    to: '2026-01-01',
    runners: 1,
    vendorPerDay: 1,
    runnerPerDay: 1,
  }).length === 0;

export function SlotForm({ taken, onAdd }: SlotFormProps) {
  const texts = useTexts(newRoundTexts);
  const { words } = useProbeWords();
  const [slot, setSlot] = useState(EMPTY);
  const set = (part: Partial<TimeSlot>) => setSlot((old) => ({ ...old, ...part }));
  const add = () => {
    onAdd(slot);
    setSlot(EMPTY);
  };
  return (
    <details>
      <summary className="fm-summary">{texts.addSlot}</summary>
      <HourFields slot={slot} set={set} />
      <Checkbox.Group
        label={texts.weekdays}
        mt="sm"
        value={slot.weekdays.map(String)}
        onChange={(days) => set({ weekdays: days.map(Number).toSorted((a, b) => a - b) })}
      >
        <Group gap="sm" mt={4}>
          {words.weekdays.map((name, index) => (
            <Checkbox key={name} value={String(index + 1)} label={name} />
          ))}
        </Group>
      </Checkbox.Group>
      <Button variant="default" mt="sm" onClick={add} disabled={!isSound(slot) || taken.includes(slot.key)}>
        {texts.add}
      </Button>
    </details>
  );
}

interface HourFieldsProps {
  readonly slot: TimeSlot;
  readonly set: (part: Partial<TimeSlot>) => void;
}

function HourFields({ slot, set }: HourFieldsProps) {
  const texts = useTexts(newRoundTexts);
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      <TextInput
        label={texts.slotKey}
        description={texts.slotKeyHint}
        value={slot.key}
        onChange={({ currentTarget }) => set({ key: currentTarget.value })}
        maxLength={63}
        spellCheck={false}
      />
      <Select
        label={texts.zone}
        description={texts.zoneHint}
        data={ZONES}
        value={slot.zone}
        onChange={(zone) => set({ zone: zone ?? EMPTY.zone })}
        searchable
      />
      <TextInput
        type="time"
        label={texts.fromTime}
        value={slot.from}
        onChange={({ currentTarget }) => set({ from: currentTarget.value })}
      />
      <TextInput
        type="time"
        label={texts.toTime}
        value={slot.to}
        onChange={({ currentTarget }) => set({ to: currentTarget.value })}
      />
    </SimpleGrid>
  );
}
