import { Badge } from '@mantine/core';
import { useTexts } from '../i18n/locale.js';
import type { QuarantinedAnswer } from './quarantine-requests.js';
import { quarantineTexts } from './quarantine.messages.js';

/** What became of it. */
export function QuarantineOutcome({ decision }: Pick<QuarantinedAnswer, 'decision'>) {
  const texts = useTexts(quarantineTexts);
  return (
    <Badge variant={decision === 'released' ? 'filled' : 'default'} color={decision === 'released' ? 'ink' : 'gray'}>
      {texts.outcomes[decision ?? 'waiting']}
    </Badge>
  );
}
