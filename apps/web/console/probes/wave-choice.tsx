import { NativeSelect } from '@mantine/core';
import { useTexts } from '../i18n/locale.js';
import { probesTexts } from './probes.messages.js';
import type { useChosenWave } from './use-chosen-wave.js';

/** Which wave is looked at; nothing to choose where there is one. */
export function WaveChoice({ waves, waveId, choose }: ReturnType<typeof useChosenWave>) {
  const texts = useTexts(probesTexts);
  return (
    <NativeSelect
      label={texts.wave}
      data={waves.map(({ value, label }) => ({ value, label }))}
      value={waveId}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
      maw={420}
      mb="md"
    />
  );
}
