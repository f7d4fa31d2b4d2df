import { Alert, Button, Center, Loader, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Problem } from '../api/problem.js';
import { useTexts } from '../i18n/locale.js';
import { stateTexts } from './states.messages.js';

export function LoadingState() {
  const texts = useTexts(stateTexts);
  return (
    <Center py="xl" role="status">
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
}

export function EmptyState({ title, hint, children }: EmptyStateProps) {
  return (
    <Stack align="center" gap="xs" py="xl">
      <Title order={3} ta="center">
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

interface ErrorStateProps {
  readonly error: unknown;
  readonly retry?: () => void;
}

/** A whole part of a page that could not be shown. */
export function ErrorState({ error, retry }: ErrorStateProps) {
  const texts = useTexts(stateTexts);
  if (error instanceof Problem && error.status === 403)
    return <EmptyState title={texts.noPermission} hint={texts.noPermissionHint} />;
  if (error instanceof Problem && error.status === 404) return <EmptyState title={texts.notFound} />;
  return (
    <Alert role="alert" color="red" title={texts.failed} my="md">
      <Stack align="flex-start" gap="sm">
        <Text>{sentenceOf(error, texts.offline)}</Text>
        {retry && (
          <Button variant="default" onClick={retry}>
            {texts.retry}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

function sentenceOf(error: unknown, offline: string): string {
  if (error instanceof Problem) return error.status === 0 ? offline : error.title;
  return error instanceof Error ? error.message : String(error);
}
