import { Radio, Stack, Text } from '@mantine/core';
import { useId, useState } from 'react';
import { checkTiming } from '#distribution/core';
import { wallTime } from '#study/core';
import { fieldError } from '../../api/sentence-of.js';
import { useLocale, useTexts } from '../../i18n/locale.js';
import { usePlan } from '../draft/plan-context.js';
import { PlanNote } from '../draft/plan-note.js';
import { Section } from '../progress/section.js';
import { EndField } from './end-field.js';
import { FirstSends } from './first-sends.js';
import { ReminderFields } from './reminder-fields.js';
import { RhythmFields } from './rhythm-fields.js';
import { timingTexts } from './timing.messages.js';
import classes from './timing.module.css';
import type { TimingPartProps, TypedTiming } from './typed-timing.js';
import { ZoneFields } from './zone-fields.js';

/** When mails leave, whom they remind, and when it is over. */
export function TimingStep() {
  const texts = useTexts(timingTexts);
  const { plan, store, mayEdit, error } = usePlan();
  const { locale } = useLocale();
  const { timing } = plan;
  const change = (part: Partial<TypedTiming>) => store.change({ timing: { ...timing, ...part } });
  const [now] = useState(() => new Date());
  const faults = mayEdit ? checkTiming(timing, now) : [];
  const faultOf = (key: string) => {
    const code = faults.find(({ pointer }) => pointer === `/timing/${key}`)?.code;
    return code === undefined ? fieldError(error, `/timing/${key}`, locale) : (texts.faults[code] ?? code);
  };
  const shared = { timing, change, faultOf };
  return (
    <>
      <PlanNote />
      <fieldset className="fm-plain" disabled={!mayEdit}>
        <Section title={texts.when}>
          <Stack gap="md">
            <StartChoice {...shared} isReadOnly={!mayEdit} />
            {timing.startsOn !== null && <RhythmFields {...shared} />}
          </Stack>
        </Section>
        <Section title={texts.clocks}>
          <ZoneFields {...shared} />
        </Section>
        <Section title={texts.reminders} hint={texts.remindersHint}>
          <ReminderFields {...shared} />
        </Section>
        <Section title={texts.ends}>
          <EndField {...shared} />
        </Section>
      </fieldset>
      <FirstSends timing={timing} isSound={faults.length === 0} />
    </>
  );
}

const TOMORROW = 86_400_000;

function StartChoice({ timing, change, isReadOnly }: TimingPartProps & { readonly isReadOnly: boolean }) {
  const texts = useTexts(timingTexts);
  const name = useId();
  const options = [
    { value: 'atOnce', title: texts.atOnce, hint: texts.atOnceHint },
    { value: 'planned', title: texts.planned, hint: texts.plannedHint },
  ];
  const choose = (value: string) => {
    const tomorrow = wallTime(new Date(Date.now() + TOMORROW), timing.fallbackZone).slice(0, 10);
    change({ startsOn: value === 'atOnce' ? null : (timing.startsOn ?? tomorrow) });
  };
  return (
    <Radio.Group
      name={name}
      aria-label={texts.when}
      value={timing.startsOn === null ? 'atOnce' : 'planned'}
      onChange={choose}
    >
      <div className={classes['choices']}>
        {options.map(({ value, title, hint }) => (
          <Radio.Card key={value} value={value} p="sm" className="fm-choice" disabled={isReadOnly}>
            <Radio.Indicator mr="sm" mt={2} />
            <div>
              <Text fw={600}>{title}</Text>
              <Text size="sm" c="dimmed">
                {hint}
              </Text>
            </div>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}
