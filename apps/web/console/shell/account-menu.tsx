import { ActionIcon, Menu, Text } from '@mantine/core';
import { IconLogout, IconShieldLock, IconUser } from '@tabler/icons-react';
import { logOut, useSession } from '../api/session.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { shellTexts } from './shell.messages.js';

/** Who is logged in, as what, and the way out. */
export function AccountMenu() {
  const texts = useTexts(shellTexts);
  const { locale } = useLocale();
  const { email, name, role } = useSession();
  const who = name === undefined || name === '' ? email : name;
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <ActionIcon variant="default" size={36} radius="xl" aria-label={`${texts.account}: ${who}`}>
          <IconUser size={20} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text component="span" display="block" c="var(--mantine-color-text)" fw={600}>
            {who}
          </Text>
          {who !== email && (
            <Text component="span" display="block" size="sm">
              {email}
            </Text>
          )}
          <Text component="span" display="block" size="sm">
            {texts.roles[role]}
          </Text>
        </Menu.Label>
        <Menu.Divider />
        <Menu.Item
          component="a"
          href={`/admin/security?lang=${locale}`}
          leftSection={<IconShieldLock size={18} aria-hidden />}
        >
          {texts.security}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={() => void logOut()}>
          {texts.logOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
