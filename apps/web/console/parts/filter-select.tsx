import { Select } from '@mantine/core';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface FilterSelectProps {
  readonly label: string;
  /** What stands there while nothing is chosen. */
  readonly any: string;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One of several values, or any. */
export function FilterSelect({ label, any, choices, value, onChange }: FilterSelectProps) {
  return (
    <Select
      label={label}
      placeholder={any}
      data={[...choices]}
      value={value === '' ? null : value}
      onChange={(next) => onChange(next ?? '')}
      clearable
      searchable
      flex="1 1 160px"
      maw={260}
    />
  );
}

export const choicesOf = (names: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(names).map(([value, label]) => ({ value, label }));
