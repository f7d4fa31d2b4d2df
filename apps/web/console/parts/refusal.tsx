import { Text } from '@mantine/core';
import { faultsBeside, sentenceOf, sentenceOfFault } from '../api/sentence-of.js';
import { useLocale } from '../i18n/locale.js';

interface RefusalProps {
  readonly error: unknown;
  /** Pointers whose faults stand at their fields. */
  readonly shown?: readonly string[];
}

/** Why something was not done, with every fault that no field shows. */
export function Refusal({ error, shown = [] }: RefusalProps) {
  const { locale } = useLocale();
  if (error === undefined || error === null) return null;
  const others = faultsBeside(error, shown);
  return (
    <div role="alert">
      <Text c="var(--mantine-color-error)">{sentenceOf(error, locale)}</Text>
      {others.length > 0 && (
        <ul>
          {others.map((fault) => (
            <li key={`${fault.pointer} ${fault.code}`}>
              <code>{fault.pointer}</code> {sentenceOfFault(fault, locale)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
