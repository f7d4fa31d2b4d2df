import { ScrollArea } from '@mantine/core';
import type { ReactNode } from 'react';

interface ScrolledProps {
  /** What is in it, for those who do not see its edges. */
  readonly label: string;
  readonly maxHeight: string;
  readonly children: ReactNode;
}

/** Something long in a frame of its own, which the keyboard can scroll, too. */
export function Scrolled({ label, maxHeight, children }: ScrolledProps) {
  return (
    <ScrollArea.Autosize mah={maxHeight} viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': label }}>
      {children}
    </ScrollArea.Autosize>
  );
}
