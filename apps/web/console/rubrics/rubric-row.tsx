import { ActionIcon, Group, Text, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { LOCALES, type LocalizedText, type Violation } from '#kernel';
import { useTexts } from '../i18n/locale.js';
import { rubricTexts } from './rubrics.messages.js';

interface RowProps {
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: number) => void;
  readonly onRemove: () => void;
  readonly children: ReactNode;
  readonly more?: ReactNode;
}

/** Something with a place: moved by its buttons, or by Alt and an arrow from within it. */
export function Row({ name, isFirst, isLast, onMove, onRemove, children, more }: RowProps) {
  const texts = useTexts(rubricTexts);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
    if (by === undefined) return;
    event.preventDefault();
    onMove(by);
  };
  const icon = { variant: 'subtle', color: 'gray', size: 34 } as const;
  return (
    // The keys are a second way to what the buttons do.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="fm-row" onKeyDown={onKeyDown}>
      {children}
      <Group gap={2} wrap="nowrap" className="fm-row-acts">
        {more}
        <ActionIcon {...icon} aria-label={texts.up(name)} disabled={isFirst} onClick={() => onMove(-1)}>
          <IconArrowUp size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon {...icon} aria-label={texts.down(name)} disabled={isLast} onClick={() => onMove(1)}>
          <IconArrowDown size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon {...icon} aria-label={texts.remove(name)} onClick={onRemove}>
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </Group>
    </div>
  );
}

interface NamesProps {
  readonly name: LocalizedText;
  readonly pointer: string;
  readonly faults: readonly Violation[];
  readonly onChange: (name: LocalizedText) => void;
  /** What it is a name of, for those who do not see where it stands. */
  readonly of: string;
}

export function Names({ name, pointer, faults, onChange, of }: NamesProps) {
  const texts = useTexts(rubricTexts);
  return (
    <div className="fm-names">
      {LOCALES.map((locale) => (
        <TextInput
          key={locale}
          aria-label={`${of}: ${texts.names[locale]}`}
          placeholder={texts.names[locale]}
          lang={locale}
          value={name[locale]}
          onChange={({ currentTarget }) => onChange({ ...name, [locale]: currentTarget.value })}
          error={faultAt(faults, `${pointer}/name/${locale}`, texts.faultCodes)}
          maxLength={100}
        />
      ))}
    </div>
  );
}

/** What is wrong exactly there, in words. */
export function faultAt(faults: readonly Violation[], pointer: string, words: Readonly<Record<string, string>>) {
  const fault = faults.find((one) => one.pointer === pointer);
  return fault && (words[fault.code] ?? fault.code);
}

export function Faults({ pointer, faults }: Pick<NamesProps, 'pointer' | 'faults'>) {
  const texts = useTexts(rubricTexts);
  const fault = faultAt(faults, pointer, texts.faultCodes);
  if (fault === undefined) return null;
  return (
    <Text size="sm" c="var(--mantine-color-error)">
      {fault}
    </Text>
  );
}
