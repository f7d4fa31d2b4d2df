import { AppShell, Drawer } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTexts } from '../i18n/locale.js';
import { LoginAgainDialog } from './login-again-dialog.js';
import { Navigation } from './navigation.js';
import { OfflineBanner } from './offline-banner.js';
import { openPalette, usePalette } from './palette-store.js';
import { shellTexts } from './shell.messages.js';
import { TopBar } from './top-bar.js';

const Palette = lazy(() => import('./palette.js').then((part) => ({ default: part.Palette })));

/** The frame around every page of the console. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const texts = useTexts(shellTexts);
  const [isMenuOpen, menu] = useDisclosure();
  return (
    <>
      <a className="fm-skip" href="#main">
        {texts.skip}
      </a>
      <AppShell
        header={{ height: 56 }}
        navbar={{ width: 216, breakpoint: 'sm', collapsed: { mobile: true } }}
        padding={{ base: 'sm', sm: 'md' }}
        transitionDuration={0}
      >
        <AppShell.Header>
          <TopBar isMenuOpen={isMenuOpen} toggleMenu={menu.toggle} />
        </AppShell.Header>
        <AppShell.Navbar p="xs" visibleFrom="sm" aria-label={texts.menu}>
          <Navigation />
        </AppShell.Navbar>
        <AppShell.Main id="main" tabIndex={-1}>
          <OfflineBanner />
          {children}
        </AppShell.Main>
      </AppShell>
      <Drawer
        opened={isMenuOpen}
        onClose={menu.close}
        hiddenFrom="sm"
        size={280}
        title={texts.menu}
        closeButtonProps={{ 'aria-label': texts.close }}
      >
        <nav aria-label={texts.menu}>
          <Navigation onGo={menu.close} />
        </nav>
      </Drawer>
      <PaletteWhenAsked />
      <LoginAgainDialog />
    </>
  );
}

/** The palette is loaded when it is first opened, and stays. */
function PaletteWhenAsked() {
  const { isOpen } = usePalette();
  const [isWanted, setWanted] = useState(false);
  // Also while something is being typed: in fields the keys mean nothing else.
  useHotkeys([['mod+K', openPalette]], [], true);
  if (isOpen && !isWanted) setWanted(true);
  return (
    isWanted && (
      <Suspense fallback={null}>
        <Palette />
      </Suspense>
    )
  );
}
