import { TextInput } from '@mantine/core';
import { fieldError } from '../api/sentence-of.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { actsTexts } from './acts.messages.js';

interface EmbargoFieldProps {
  /** Day and time by the clock of whoever types; empty: no embargo. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: unknown;
  /** What it means that it is empty, by the zone; as before an approval where it is absent. */
  readonly hint?: (zone: string) => string;
}

/** Until when nobody outside learns of it, with the zone in which it is typed. */
export function EmbargoField({ value, onChange, error, hint }: EmbargoFieldProps) {
  const texts = useTexts(actsTexts);
  const { locale } = useLocale();
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <TextInput
      type="datetime-local"
      label={texts.embargo}
      description={(hint ?? texts.embargoHint)(zone)}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      error={fieldError(error, '/embargoUntil', locale)}
    />
  );
}
