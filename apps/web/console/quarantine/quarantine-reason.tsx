import { Button, Group, Textarea } from '@mantine/core';
import { fieldError } from '../api/sentence-of.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { quarantineTexts } from './quarantine.messages.js';

export const LEAST_REASON = 3;

interface QuarantineReasonProps {
  readonly value: string;
  readonly onChange: (reason: string) => void;
  readonly error: unknown;
}

/** Why; what is often said is there to be taken, and to be changed. */
export function QuarantineReason({ value, onChange, error }: QuarantineReasonProps) {
  const texts = useTexts(quarantineTexts);
  const { locale } = useLocale();
  return (
    <div>
      <Textarea
        label={texts.why}
        description={texts.whyHint}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        error={fieldError(error, '/reason', locale)}
        maxLength={1_000}
        autosize
        minRows={2}
      />
      <Group gap={6} mt={6}>
        {texts.usual.map((reason) => (
          <Button key={reason} size="compact-xs" variant="default" onClick={() => onChange(reason)}>
            {reason}
          </Button>
        ))}
      </Group>
    </div>
  );
}
