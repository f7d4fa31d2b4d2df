import { Stack, Text, Title } from '@mantine/core';
import { useTexts } from '../i18n/locale.js';
import type { Comparison } from './ticket-fact-requests.js';
import { ticketFactsTexts } from './ticket-facts.messages.js';

/** Points to one decimal, with a sign where it is a difference. */
const points = (value: number) => value.toFixed(1);
const signed = (value: number) => `${value > 0 ? '+' : ''}${points(value)}`;

/** What tickets say beside what customers say of the same. */
export function ComparisonTable({ comparison }: { readonly comparison: readonly Comparison[] }) {
  const texts = useTexts(ticketFactsTexts);
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {texts.comparisonTitle}
      </Title>
      <Text size="sm" c="dimmed">
        {comparison.length === 0 ? texts.noComparison : texts.comparisonHint}
      </Text>
      {comparison.length > 0 && (
        <table className="fm-table" aria-label={texts.comparisonTitle}>
          <thead>
            <tr>
              {[texts.criterion, texts.tickets, texts.survey, texts.gap].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {comparison.map((one) => (
              <Row key={one.criterion} one={one} />
            ))}
          </tbody>
        </table>
      )}
    </Stack>
  );
}

function Row({ one: { criterion, tickets, survey, gap, isMarked } }: { readonly one: Comparison }) {
  const texts = useTexts(ticketFactsTexts);
  return (
    <tr data-marked={isMarked}>
      <th scope="row">{texts.criteria[criterion] ?? criterion}</th>
      <td data-label={texts.tickets}>{points(tickets)}</td>
      <td data-label={texts.survey}>{survey === null ? texts.tooFew : points(survey)}</td>
      <td data-label={texts.gap}>
        <span>
          {gap === null ? '–' : signed(gap)}
          {isMarked && ` · ${texts.contradict}`}
        </span>
      </td>
    </tr>
  );
}
