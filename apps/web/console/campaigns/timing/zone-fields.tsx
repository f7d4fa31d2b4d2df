import { Radio, Select, Stack } from '@mantine/core';
import { useId } from 'react';
import { useTexts } from '../../i18n/locale.js';
import { timingTexts } from './timing.messages.js';
import { type TimingPartProps, zonesWith } from './typed-timing.js';

const OWN = 'recipient';

/** Whose clocks count. */
export function ZoneFields({ timing, change, faultOf }: TimingPartProps) {
  const texts = useTexts(timingTexts);
  const name = useId();
  const isOwn = timing.zone === OWN;
  const key = isOwn ? 'fallbackZone' : 'zone';
  return (
    <Stack gap="md">
      <Radio.Group
        name={name}
        aria-label={texts.clocks}
        value={isOwn ? OWN : 'one'}
        onChange={(value) => change({ zone: value === OWN ? OWN : timing.fallbackZone })}
      >
        <Stack gap="xs">
          <Radio value={OWN} label={texts.recipient} description={texts.recipientHint} />
          <Radio value="one" label={texts.oneZone} />
        </Stack>
      </Radio.Group>
      <Select
        label={isOwn ? texts.fallbackZone : texts.zone}
        description={isOwn ? texts.fallbackHint : undefined}
        data={zonesWith(timing[key])}
        value={timing[key]}
        onChange={(zone) => zone !== null && change({ [key]: zone })}
        error={faultOf(key)}
        searchable
        allowDeselect={false}
        limit={50}
        maw={420}
      />
    </Stack>
  );
}
