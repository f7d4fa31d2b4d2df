import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { momentAt, wallTime } from '#study/core';
import { useTexts } from '../../i18n/locale.js';
import { mineTexts } from './mine.messages.js';

interface MomentFieldProps {
  readonly label: string;
  readonly first: Date;
  /** The moment as the api takes it; empty while what is typed is none. */
  readonly onChange: (at: string) => void;
}

const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** A time by the clocks of whoever types it. */
export function MomentField({ label, first, onChange }: MomentFieldProps) {
  const texts = useTexts(mineTexts);
  const zone = ownZone();
  const [typed, setTyped] = useState(() => wallTime(first, zone));
  const change = (next: string) => {
    setTyped(next);
    onChange(momentAt(next, zone)?.toISOString() ?? '');
  };
  return (
    <TextInput
      type="datetime-local"
      label={label}
      value={typed}
      onChange={({ currentTarget }) => change(currentTarget.value)}
      error={typed !== '' && !momentAt(typed, zone) && texts.skipped}
    />
  );
}
