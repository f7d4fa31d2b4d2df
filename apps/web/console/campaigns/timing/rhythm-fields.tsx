import { Checkbox, Chip, Group, Input, TextInput } from '@mantine/core';
import { HOLIDAY_CALENDARS } from '#distribution/core';
import { useTexts } from '../../i18n/locale.js';
import { timingTexts } from './timing.messages.js';
import classes from './timing.module.css';
import type { TimingPartProps } from './typed-timing.js';

/** First day, time of the day, weekdays, holidays. */
export function RhythmFields({ timing, change, faultOf }: TimingPartProps) {
  const texts = useTexts(timingTexts);
  return (
    <>
      <div className={classes['fields']}>
        <TextInput
          type="date"
          label={texts.startsOn}
          description={texts.startsOnHint}
          value={timing.startsOn ?? ''}
          onChange={({ currentTarget }) => change({ startsOn: currentTarget.value })}
          error={faultOf('startsOn')}
          required
        />
        <TextInput
          type="time"
          label={texts.localTime}
          description={texts.localTimeHint}
          value={timing.localTime}
          onChange={({ currentTarget }) => change({ localTime: currentTarget.value })}
          error={faultOf('localTime')}
          required
        />
      </div>
      <Weekdays timing={timing} change={change} faultOf={faultOf} />
      <Checkbox.Group
        label={texts.holidays}
        description={texts.holidaysHint}
        value={[...timing.holidays]}
        onChange={(holidays) => change({ holidays })}
        error={faultOf('holidays')}
      >
        <Group mt="xs">
          {HOLIDAY_CALENDARS.map((calendar) => (
            <Checkbox key={calendar} value={calendar} label={texts.calendars[calendar]} />
          ))}
        </Group>
      </Checkbox.Group>
    </>
  );
}

function Weekdays({ timing, change, faultOf }: TimingPartProps) {
  const texts = useTexts(timingTexts);
  return (
    <Input.Wrapper label={texts.weekdays} labelElement="div" error={faultOf('weekdays')}>
      <Chip.Group
        multiple
        value={timing.weekdays.map(String)}
        onChange={(values) => change({ weekdays: values.map(Number).toSorted((a, b) => a - b) })}
      >
        <fieldset className={`fm-plain ${classes['days']}`} aria-label={texts.weekdays}>
          {texts.days.map((day, index) => (
            <Chip key={day} value={String(index + 1)} aria-label={texts.dayNames[index] ?? day} variant="outline">
              {day}
            </Chip>
          ))}
        </fieldset>
      </Chip.Group>
    </Input.Wrapper>
  );
}
