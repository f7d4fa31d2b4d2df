import { Badge, Button, Card, Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { MaskedText } from '../answers/masked-text.js';
import { useCan } from '../api/session.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { useNotify } from '../parts/notify.js';
import { Refusal } from '../parts/refusal.js';
import { useSaving } from '../parts/use-saving.js';
import { QuoteForm } from './quote-form.js';
import { decide, type DimensionName, type Quote, type QuoteDecision, QUOTES_KEY } from './quote-requests.js';
import { quotesTexts } from './quotes.messages.js';

interface QuoteCardProps {
  readonly quote: Quote;
  readonly vendor: string;
  readonly dimensions: readonly DimensionName[];
}

/** Decides, tells it, and lets it be taken back. */
function useDecision(quote: Quote) {
  const texts = useTexts(quotesTexts);
  const notify = useNotify();
  const queries = useQueryClient();
  const saving = useSaving();
  const refresh = () => queries.invalidateQueries({ queryKey: QUOTES_KEY });
  const put = (decision: QuoteDecision) =>
    saving.run(async () => {
      const decided = await decide(quote, decision);
      await refresh();
      const undo = () => {
        decide(decided, { decision: 'undone' })
          .then(refresh)
          .catch((error: unknown) => notify.failed(texts.failed, error));
      };
      notify.done(texts[decision.decision], decision.decision === 'undone' ? undefined : undo);
    });
  return { ...saving, put };
}

export function QuoteCard({ quote, vendor, dimensions }: QuoteCardProps) {
  const texts = useTexts(quotesTexts);
  const mayDecide = useCan('responses.rule');
  const { error, isSaving, put } = useDecision(quote);
  return (
    <Card withBorder>
      <Group justify="space-between" gap="xs" mb="xs">
        <Text fw={600}>{vendor}</Text>
        <Badge variant="light">{texts.states[quote.state]}</Badge>
      </Group>
      {quote.state === 'waiting' && mayDecide ? (
        <QuoteForm quote={quote} dimensions={dimensions} isSaving={isSaving} put={put} />
      ) : (
        <Decided quote={quote} dimensions={dimensions} />
      )}
      {quote.state !== 'waiting' && mayDecide && (
        <Button mt="sm" variant="default" loading={isSaving} onClick={() => void put({ decision: 'undone' })}>
          {texts.undo}
        </Button>
      )}
      <Refusal error={error} />
    </Card>
  );
}

function Decided({ quote, dimensions }: Pick<QuoteCardProps, 'quote' | 'dimensions'>) {
  const texts = useTexts(quotesTexts);
  const { text, moment } = useFormat();
  const about = dimensions.find(({ id }) => id === quote.dimension);
  return (
    <>
      <blockquote className="fm-quote-text" lang={quote.language}>
        <MaskedText>{quote.text}</MaskedText>
      </blockquote>
      {quote.translation !== null && <Text size="sm">{quote.translation}</Text>}
      <Text size="sm" c="dimmed">
        {about && `${texts.about(text(about.name))} · `}
        {quote.reason !== null && `${quote.reason} · `}
        {quote.decidedBy !== null &&
          quote.decidedAt !== null &&
          texts.decidedBy(quote.decidedBy, moment(quote.decidedAt))}
      </Text>
    </>
  );
}
