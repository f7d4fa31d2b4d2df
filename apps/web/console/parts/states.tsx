import { Alert, Button, Center, Loader, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Problem } from '../api/problem.js';
import { sentenceOf } from '../api/sentence-of.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { stateTexts } from './states.messages.js';

export function LoadingState() {
  const texts = useTexts(stateTexts);
  return (
    <Center component="output" py="xl">
      <Loader size="sm" mr="sm" aria-hidden />
      <Text c="dimmed">{texts.loading}</Text>
    </Center>
  );
}

interface EmptyStateProps {
  readonly title: string;
  readonly hint?: string;
  /** What to do about it. */
  readonly children?: ReactNode;
  /** 1 where this is all there is on the page. */
  readonly level?: 1 | 2 | 3;
}

export function EmptyState({ title, hint, children, level = 2 }: EmptyStateProps) {
  return (
    <Stack align="center" gap="xs" py="xl">
      <Title order={level} size="h2" ta="center">
        {title}
      </Title>
      {hint !== undefined && (
        <Text c="dimmed" ta="center" maw={480}>
          {hint}
        </Text>
      )}
      {children}
    </Stack>
  );
}

/** What somebody sees whose role does not open a page. */
export function NoPermissionState({ level = 1 }: { readonly level?: 1 | 2 }) {
  const texts = useTexts(stateTexts);
  return <EmptyState title={texts.noPermission} hint={texts.noPermissionHint} level={level} />;
}

interface ErrorStateProps {
  readonly error: unknown;
  readonly retry?: () => void;
  readonly level?: 1 | 2;
}

/** A whole part of a page that could not be shown. */
export function ErrorState({ error, retry, level = 2 }: ErrorStateProps) {
  const { locale } = useLocale();
  const texts = useTexts(stateTexts);
  if (error instanceof Problem && error.status === 403) return <NoPermissionState level={level} />;
  if (error instanceof Problem && error.status === 404) return <EmptyState title={texts.notFound} level={level} />;
  const reference = error instanceof Problem && error.status >= 500 ? error.reference : undefined;
  return (
    <Alert role="alert" color="red" title={texts.failed} my="md">
      <Stack align="flex-start" gap="sm">
        <Text>{sentenceOf(error, locale)}</Text>
        {reference !== undefined && (
          <Text size="sm" c="dimmed">
            {texts.reference} {reference}
          </Text>
        )}
        {retry && (
          <Button variant="default" onClick={retry}>
            {texts.retry}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
