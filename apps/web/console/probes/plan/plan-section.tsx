import { Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface PlanSectionProps {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

export function PlanSection({ title, hint, children }: PlanSectionProps) {
  return (
    <section className="fm-card fm-section">
      <Title order={2} size="h4">
        {title}
      </Title>
      {hint !== undefined && <p className="fm-section-hint">{hint}</p>}
      {children}
    </section>
  );
}
