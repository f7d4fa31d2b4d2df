import { ActionIcon, Button, Checkbox, Group, NumberInput, Stack, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { CONTACT_LIMITS, REMINDER_CONDITIONS } from '#distribution/core';
import { useTexts } from '../../i18n/locale.js';
import { timingTexts } from './timing.messages.js';
import classes from './timing.module.css';
import type { TimingPartProps } from './typed-timing.js';

const APART = CONTACT_LIMITS.hoursBetweenMails / 24;
const USUAL = [3, 7];

/** How often, after how many days, and who. */
export function ReminderFields({ timing, change, faultOf }: TimingPartProps) {
  const texts = useTexts(timingTexts);
  const { reminderDays } = timing;
  const set = (index: number, days: number) =>
    change({ reminderDays: reminderDays.map((one, at) => (at === index ? days : one)) });
  const add = () => {
    const last = reminderDays.at(-1) ?? 0;
    const usual = USUAL[reminderDays.length] ?? last + APART;
    change({ reminderDays: [...reminderDays, Math.max(usual, last + APART)] });
  };
  return (
    <Stack gap="sm">
      {reminderDays.length === 0 && <Text c="dimmed">{texts.noReminder}</Text>}
      {reminderDays.map((days, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the first and the second have no other name
        <Reminder
          key={index}
          number={index + 1}
          days={days}
          onChange={(next) => set(index, next)}
          onRemove={() => change({ reminderDays: reminderDays.filter((_, at) => at !== index) })}
        />
      ))}
      {faultOf('reminderDays') !== undefined && (
        <Text role="alert" size="sm" c="var(--mantine-color-error)">
          {faultOf('reminderDays')}
        </Text>
      )}
      {reminderDays.length < CONTACT_LIMITS.reminders && (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={add}
          style={{ alignSelf: 'flex-start' }}
        >
          {texts.addReminder}
        </Button>
      )}
      {reminderDays.length > 0 && <Conditions timing={timing} change={change} faultOf={faultOf} />}
    </Stack>
  );
}

interface ReminderProps {
  readonly number: number;
  readonly days: number;
  readonly onChange: (days: number) => void;
  readonly onRemove: () => void;
}

function Reminder({ number, days, onChange, onRemove }: ReminderProps) {
  const texts = useTexts(timingTexts);
  return (
    <div className={classes['reminder']}>
      <NumberInput
        label={texts.reminderDay(number)}
        suffix={` ${texts.daysAfter}`}
        value={days}
        min={APART}
        max={CONTACT_LIMITS.longestReminderDays}
        allowDecimal={false}
        onChange={(value) => typeof value === 'number' && onChange(value)}
        w={260}
      />
      <ActionIcon variant="subtle" color="gray" size={36} aria-label={texts.removeReminder(number)} onClick={onRemove}>
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </div>
  );
}

function Conditions({ timing, change, faultOf }: TimingPartProps) {
  const texts = useTexts(timingTexts);
  return (
    <Checkbox.Group
      label={texts.reminderFor}
      value={[...timing.reminderFor]}
      onChange={(reminderFor) => change({ reminderFor })}
      error={faultOf('reminderFor')}
    >
      <Group mt="xs">
        {REMINDER_CONDITIONS.map((condition) => (
          <Checkbox key={condition} value={condition} label={texts.conditions[condition]} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
