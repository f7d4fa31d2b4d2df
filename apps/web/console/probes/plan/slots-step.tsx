import { ActionIcon, Checkbox } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { TimeSlot } from '#evidence/core/design';
import { useTexts } from '../../i18n/locale.js';
import { useProbeWords } from '../use-probe-words.js';
import type { PlanStepProps } from './plan-step.js';
import { newRoundTexts } from './new-round.messages.js';
import { PlanSection } from './plan-section.js';
import { withSlot } from './round-draft.js';
import { SlotForm } from './slot-form.js';

/** Hours of the week in which probes may be sent; others than those offered can be added. */
export function SlotsStep({ draft, change, planner }: PlanStepProps) {
  const texts = useTexts(newRoundTexts);
  const { slotOf } = useProbeWords();
  const hoursOf = useSlotHours();
  const [own, setOwn] = useState<readonly TimeSlot[]>(() =>
    draft.slots.filter(({ key }) => planner.slots.every((one) => one.key !== key)),
  );
  const offered = [...planner.slots, ...own];
  const isChosen = ({ key }: TimeSlot) => draft.slots.some((slot) => slot.key === key);
  const toggle = (slot: TimeSlot) =>
    change({ slots: offered.filter((one) => (one.key === slot.key ? !isChosen(one) : isChosen(one))) });
  const add = (slot: TimeSlot) => {
    setOwn(withSlot(own, slot));
    change({ slots: withSlot(draft.slots, slot) });
  };
  const remove = ({ key }: TimeSlot) => {
    setOwn(own.filter((slot) => slot.key !== key));
    change({ slots: draft.slots.filter((slot) => slot.key !== key) });
  };
  return (
    <PlanSection title={texts.steps.slots} hint={texts.chosen(draft.slots.length, offered.length)}>
      <ul className="fm-choosing">
        {offered.map((slot) => (
          <li key={slot.key}>
            <Checkbox
              label={slotOf(slot.key)}
              description={hoursOf(slot)}
              checked={isChosen(slot)}
              onChange={() => toggle(slot)}
            />
            {own.includes(slot) && (
              <ActionIcon variant="subtle" aria-label={texts.removeSlot(slot.key)} onClick={() => remove(slot)}>
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      <SlotForm taken={offered.map(({ key }) => key)} onAdd={add} />
    </PlanSection>
  );
}

/** `Mon, Tue, 09:30–18:00, Beijing time`. */
export function useSlotHours() {
  const texts = useTexts(newRoundTexts);
  const { words, zoneOf } = useProbeWords();
  return ({ weekdays, from, to, zone }: TimeSlot): string => {
    const days = new Intl.ListFormat(document.documentElement.lang, { style: 'narrow', type: 'unit' }).format(
      weekdays.map((day) => words.weekdays[day - 1] ?? ''),
    );
    const hours = texts.slotHours(days, from, to, zoneOf(zone));
    return to < from ? `${hours} (${texts.overnight})` : hours;
  };
}
