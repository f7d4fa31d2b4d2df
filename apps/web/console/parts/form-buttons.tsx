import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';

interface FormButtonsProps {
  readonly submit: string;
  readonly isSaving: boolean;
  readonly isDisabled?: boolean;
  /** Absent where a dialog is left by its own cross only. */
  readonly cancel?: string;
  readonly onCancel?: () => void;
  /** What else can be done, on the other side. */
  readonly children?: ReactNode;
}

/** The end of a form: back, or done. */
export function FormButtons({ submit, isSaving, isDisabled = false, cancel, onCancel, children }: FormButtonsProps) {
  return (
    <Group justify={children === undefined ? 'flex-end' : 'space-between'}>
      {children}
      <Group gap="xs">
        {cancel !== undefined && (
          <Button variant="default" onClick={onCancel}>
            {cancel}
          </Button>
        )}
        <Button type="submit" loading={isSaving} disabled={isDisabled}>
          {submit}
        </Button>
      </Group>
    </Group>
  );
}
