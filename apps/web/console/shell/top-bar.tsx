import { ActionIcon, Box, Burger, Button, Group, Kbd } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useLocale, useTexts } from '../i18n/locale.js';
import { AccountMenu } from './account-menu.js';
import { AppearanceMenu } from './appearance-menu.js';
import { BrandMark } from './brand.js';
import { openPalette } from './palette-store.js';
import { shellTexts } from './shell.messages.js';

interface TopBarProps {
  readonly isMenuOpen: boolean;
  readonly toggleMenu: () => void;
}

const isMac = /mac|iphone|ipad/i.test(navigator.platform);

export function TopBar({ isMenuOpen, toggleMenu }: TopBarProps) {
  const texts = useTexts(shellTexts);
  const { locale, setLocale } = useLocale();
  const other = locale === 'en' ? 'zh-CN' : 'en';
  return (
    <Group h="100%" px={{ base: 'xs', sm: 'md' }} justify="space-between" wrap="nowrap" gap="xs">
      <Group gap={4} wrap="nowrap">
        <Burger
          opened={isMenuOpen}
          onClick={toggleMenu}
          hiddenFrom="sm"
          size="sm"
          aria-label={texts.menu}
          aria-expanded={isMenuOpen}
        />
        <a className="fm-brand" href={`/admin?lang=${locale}`}>
          <BrandMark />
          <Box component="span" visibleFrom="sm">
            {texts.brand}
          </Box>
          <Box component="span" hiddenFrom="sm">
            {texts.brandShort}
          </Box>
        </a>
      </Group>
      <Group gap={4} wrap="nowrap">
        <FindButton label={texts.find} />
        <Button variant="subtle" color="gray" px="xs" lang={other} onClick={() => setLocale(other)}>
          <Box component="span" visibleFrom="sm">
            {texts.language}
          </Box>
          <Box component="span" hiddenFrom="sm" aria-hidden>
            {texts.languageShort}
          </Box>
          <Box component="span" hiddenFrom="sm" className="fm-hidden">
            {texts.language}
          </Box>
        </Button>
        <AppearanceMenu />
        <AccountMenu />
      </Group>
    </Group>
  );
}

/** A field to look at on a desk, a button on a phone; the same palette behind both. */
function FindButton({ label }: { readonly label: string }) {
  return (
    <>
      <Button
        variant="default"
        visibleFrom="sm"
        mr="xs"
        px="sm"
        c="dimmed"
        fw={400}
        aria-keyshortcuts="Control+K Meta+K"
        leftSection={<IconSearch size={18} aria-hidden />}
        rightSection={<Kbd size="xs">{isMac ? '⌘ K' : 'Ctrl K'}</Kbd>}
        onClick={openPalette}
      >
        {label}
      </Button>
      <ActionIcon hiddenFrom="sm" variant="subtle" color="gray" size={36} aria-label={label} onClick={openPalette}>
        <IconSearch size={20} stroke={1.75} aria-hidden />
      </ActionIcon>
    </>
  );
}
