import { Radio, Stack, Text } from '@mantine/core';
import type { StaffRole } from '../api/session-type.js';
import { useTexts } from '../i18n/locale.js';
import { peopleTexts } from './people.messages.js';

const ROLES: readonly StaffRole[] = ['admin', 'designer', 'analyst', 'runner', 'rater', 'viewer', 'auditor'];

interface RoleSelectProps {
  readonly value: StaffRole;
  readonly onChange: (role: StaffRole) => void;
}

/** Every role with what it opens. */
export function RoleSelect({ value, onChange }: RoleSelectProps) {
  const texts = useTexts(peopleTexts);
  return (
    <Radio.Group label={texts.role} value={value} onChange={onChange}>
      <Stack gap={6} mt={4}>
        {ROLES.map((role) => (
          <Radio
            key={role}
            value={role}
            label={
              <>
                {texts.roles[role].name}{' '}
                <Text component="span" size="sm" c="dimmed">
                  {texts.roles[role].hint}
                </Text>
              </>
            }
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
