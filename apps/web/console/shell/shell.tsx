import { AppShell, Burger, Button, Group, NavLink, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useLocale, useTexts } from '../i18n/locale.js';
import { shellTexts } from './shell.messages.js';

export function Shell({ children }: { readonly children: ReactNode }) {
  const texts = useTexts(shellTexts);
  const { locale, setLocale } = useLocale();
  const [opened, { toggle }] = useDisclosure();
  const [location] = useLocation();
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 220, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      padding="md"
    >
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between">
          <Group gap="sm">
            <Burger opened={opened} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={texts.menu} />
            <Title order={1} size="h4">
              Fairmark
            </Title>
          </Group>
          <Button variant="subtle" onClick={() => setLocale(locale === 'en' ? 'zh-CN' : 'en')}>
            {texts.language}
          </Button>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs">
        {(['studies', 'questionnaires', 'vendors', 'people'] as const).map((part) => (
          <NavLink
            key={part}
            component={Link}
            href={`/${part}`}
            label={texts[part]}
            active={location.startsWith(`/${part}`)}
          />
        ))}
      </AppShell.Navbar>
      <AppShell.Main>{children}</AppShell.Main>
    </AppShell>
  );
}
