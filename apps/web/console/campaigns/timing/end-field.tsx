import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { momentAt, wallTime } from '#study/core';
import { useTexts } from '../../i18n/locale.js';
import { timingTexts } from './timing.messages.js';
import { ownZone, type TimingPartProps } from './typed-timing.js';

/** The end, typed as the clocks of whoever types it show it. */
export function EndField({ timing, change, faultOf }: TimingPartProps) {
  const texts = useTexts(timingTexts);
  const zone = ownZone();
  const stored = wallTime(new Date(timing.closesAt), zone);
  const [typed, setTyped] = useState(stored);
  const moment = momentAt(typed, zone);
  const shown = moment?.getTime() === Date.parse(timing.closesAt) || !moment ? typed : stored;
  return (
    <TextInput
      type="datetime-local"
      label={texts.closesAt}
      description={texts.closesHint(zone)}
      value={shown}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        const next = momentAt(currentTarget.value, zone);
        if (next) change({ closesAt: next.toISOString() });
      }}
      error={typed !== '' && !moment ? texts.skipped : faultOf('closesAt')}
      required
      maw={320}
    />
  );
}
