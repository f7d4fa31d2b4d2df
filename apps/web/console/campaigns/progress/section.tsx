import { Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';

interface SectionProps {
  readonly title: string;
  readonly hint?: ReactNode;
  /** What stands beside the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the page in a frame of its own. */
export function Section({ title, hint, aside, children }: SectionProps) {
  const id = useId();
  return (
    <section className="fm-card fm-section" aria-labelledby={id}>
      <div className="fm-section-head">
        <Title order={2} id={id}>
          {title}
        </Title>
        {aside}
      </div>
      {hint !== undefined && <p className="fm-section-hint">{hint}</p>}
      {children}
    </section>
  );
}
