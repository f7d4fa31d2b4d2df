import { Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** One thing that is known of a contact, under its name. */
export function ContactPart({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <Title order={3} size="h4" mb={4}>
        {title}
      </Title>
      {children}
    </section>
  );
}
