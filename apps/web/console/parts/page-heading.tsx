import { Group, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';

/** Where the focus was put last. The page that was opened first keeps the focus the browser gave it. */
let focusedFor = location.pathname.replace(/^\/admin/, '');

interface PageHeadingProps {
  readonly title: string;
  readonly hint?: ReactNode;
  /** What can be done with the page as a whole. */
  readonly children?: ReactNode;
  /** The part of the address that makes it another page; all of it where it is absent. */
  readonly scope?: string;
}

/** The heading of a page, which is its title, too. Whoever comes from another page has the focus put here. */
export function PageHeading({ title, hint, children, scope }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [path] = useLocation();
  const place = scope ?? path;
  useDocumentTitle(`${title} · Fairmark`);
  useEffect(() => {
    if (place === focusedFor || (scope !== undefined && focusedFor.startsWith(scope))) return;
    focusedFor = place;
    heading.current?.focus();
  }, [place, scope]);
  return (
    <Group justify="space-between" align="flex-end" gap="sm" mb="md">
      <div>
        <Title order={1} ref={heading} tabIndex={-1}>
          {title}
        </Title>
        {hint !== undefined && <Text c="dimmed">{hint}</Text>}
      </div>
      {children !== undefined && <Group gap="xs">{children}</Group>}
    </Group>
  );
}
