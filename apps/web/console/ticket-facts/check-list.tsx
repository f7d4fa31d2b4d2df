import { Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useLocale, useTexts } from '../i18n/locale.js';
import { useFormat } from '../i18n/format.js';
import type { TicketCheck } from './ticket-fact-requests.js';
import { ticketFactsTexts } from './ticket-facts.messages.js';

/** What one looks at before vouching; a mark says its word, too, not by colour alone. */
export function CheckList({ checks }: { readonly checks: readonly TicketCheck[] }) {
  const texts = useTexts(ticketFactsTexts);
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {texts.checksTitle}
      </Title>
      <Text size="sm" c="dimmed">
        {texts.checksHint}
      </Text>
      <ul className="fm-ticket-checks">
        {checks.map((check) => (
          <Check key={check.check} check={check} />
        ))}
      </ul>
    </Stack>
  );
}

function Check({ check: { check, count, of, share, isMarked } }: { readonly check: TicketCheck }) {
  const texts = useTexts(ticketFactsTexts);
  const { locale } = useLocale();
  const { number } = useFormat();
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <li data-check={check} data-marked={isMarked}>
      {isMarked ? (
        <IconAlertTriangle size={20} aria-hidden color="var(--fm-attention)" />
      ) : (
        <IconCircleCheck size={20} aria-hidden color="var(--mantine-color-anchor)" />
      )}
      <div>
        <Text component="span" fw={isMarked ? 600 : 400}>
          {texts.checks[check]}
        </Text>{' '}
        <Text component="span" size="sm" c="dimmed">
          {share === null ? texts.nothingToCount : texts.share(number(count), number(of), percent.format(share))} ·{' '}
          {isMarked ? texts.odd : texts.fine}
        </Text>
      </div>
    </li>
  );
}
