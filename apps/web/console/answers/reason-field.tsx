import { Button, Group, Textarea } from '@mantine/core';
import type { KeyboardEvent, Ref } from 'react';
import { fieldError } from '../api/sentence-of.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { answersTexts } from './answers.messages.js';
import { reviewTexts } from './review.messages.js';

export const LEAST_REASON = 3;

interface ReasonFieldProps {
  readonly value: string;
  readonly onChange: (reason: string) => void;
  readonly error: unknown;
  readonly ref?: Ref<HTMLTextAreaElement>;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

/** Why; what is often said is there to be taken, and to be changed. */
export function ReasonField({ value, onChange, error, ref, onKeyDown }: ReasonFieldProps) {
  const texts = useTexts(answersTexts);
  const { usual } = useTexts(reviewTexts);
  const { locale } = useLocale();
  return (
    <div>
      <Textarea
        ref={ref}
        label={texts.reason}
        description={texts.reasonHint}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        onKeyDown={onKeyDown}
        error={fieldError(error, '/reason', locale)}
        maxLength={1_000}
        autosize
        minRows={2}
      />
      <Group gap={6} mt={6}>
        {usual.map((reason) => (
          <Button key={reason} size="compact-xs" variant="default" onClick={() => onChange(reason)}>
            {reason}
          </Button>
        ))}
      </Group>
    </div>
  );
}
