import { ActionIcon, type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useTexts } from '../i18n/locale.js';
import { shellTexts } from './shell.messages.js';

const CHOICES = [
  { scheme: 'light', text: 'light', icon: IconSun },
  { scheme: 'dark', text: 'dark', icon: IconMoon },
  { scheme: 'auto', text: 'system', icon: IconDeviceDesktop },
] as const satisfies readonly { scheme: MantineColorScheme; text: string; icon: typeof IconSun }[];

export function AppearanceMenu() {
  const texts = useTexts(shellTexts);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const Present = CHOICES.find(({ scheme }) => scheme === colorScheme)?.icon ?? IconDeviceDesktop;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={36} aria-label={texts.appearance}>
          <Present size={20} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {CHOICES.map(({ scheme, text, icon: Icon }) => (
          <Menu.Item
            key={scheme}
            role="menuitemradio"
            aria-checked={scheme === colorScheme}
            leftSection={<Icon size={18} aria-hidden />}
            rightSection={scheme === colorScheme ? <IconCheck size={16} aria-hidden /> : undefined}
            onClick={() => setColorScheme(scheme)}
          >
            {texts[text]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
