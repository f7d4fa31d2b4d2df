import { Autocomplete, Button, Group, Select, Stack, Text, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { MaskedText } from '../answers/masked-text.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import type { DimensionName, Passage, Quote, QuoteDecision } from './quote-requests.js';
import { quotesTexts } from './quotes.messages.js';
import { withPassage } from './with-passage.js';

interface QuoteFormProps {
  readonly quote: Quote;
  readonly dimensions: readonly DimensionName[];
  readonly isSaving: boolean;
  readonly put: (decision: QuoteDecision) => Promise<boolean>;
}

const MASKED = '[other]';

function hiding(text: string, hidden: readonly Passage[]): string {
  return hidden.toReversed().reduce((rest, { from, to }) => rest.slice(0, from) + MASKED + rest.slice(to), text);
}

/** Reads one text: masks more of it, says what it is about, accepts it or refuses it with a reason. */
export function QuoteForm({ quote, dimensions, isSaving, put }: QuoteFormProps) {
  const texts = useTexts(quotesTexts);
  const [hidden, setHidden] = useState<readonly Passage[]>([]);
  const [dimension, setDimension] = useState<string | null>(null);
  const [translation, setTranslation] = useState('');
  const { text } = useFormat();
  const choices = dimensions.filter(({ id }) => quote.dimensions.includes(id));
  const accept = () => {
    if (dimension === null) return;
    const note = translation.trim();
    void put({ decision: 'accepted', dimension, hidden, ...(note !== '' && { translation: note }) });
  };
  return (
    <Stack gap="sm">
      <MoreMasks quote={quote} hidden={hidden} onChange={setHidden} />
      <Group align="flex-end" gap="sm">
        <Select
          label={texts.dimension}
          data={choices.map(({ id, name }) => ({ value: id, label: text(name) }))}
          value={dimension}
          onChange={setDimension}
          flex="1 1 200px"
          maw={320}
        />
        <Textarea
          label={texts.translation}
          description={texts.translationHint}
          value={translation}
          onChange={({ currentTarget }) => setTranslation(currentTarget.value)}
          maxLength={1_000}
          autosize
          flex="2 1 260px"
        />
      </Group>
      <Group gap="sm" align="flex-end">
        <Button onClick={accept} disabled={dimension === null} loading={isSaving}>
          {texts.accept}
        </Button>
        <RefuseField isSaving={isSaving} put={put} />
      </Group>
    </Stack>
  );
}

interface MoreMasksProps {
  readonly quote: Quote;
  readonly hidden: readonly Passage[];
  readonly onChange: (hidden: readonly Passage[]) => void;
}

function MoreMasks({ quote, hidden, onChange }: MoreMasksProps) {
  const texts = useTexts(quotesTexts);
  const area = useRef<HTMLTextAreaElement>(null);
  const hide = () => {
    const { selectionStart: from = 0, selectionEnd: to = 0 } = area.current ?? {};
    if (from < to) onChange(withPassage(hidden, { from, to }));
  };
  return (
    <>
      <Textarea
        ref={area}
        label={texts.text}
        description={texts.hideHint}
        value={quote.masked}
        lang={quote.language}
        readOnly
        autosize
      />
      <Group gap="xs">
        <Button size="compact-sm" variant="default" onClick={hide}>
          {texts.hide}
        </Button>
        {hidden.length > 0 && (
          <Button size="compact-sm" variant="default" onClick={() => onChange([])}>
            {texts.showAll}
          </Button>
        )}
      </Group>
      {hidden.length > 0 && (
        <div>
          <Text size="sm" c="dimmed">
            {texts.quoted}
          </Text>
          <blockquote className="fm-quote-text" lang={quote.language}>
            <MaskedText>{hiding(quote.masked, hidden)}</MaskedText>
          </blockquote>
        </div>
      )}
    </>
  );
}

const LEAST_REASON = 3;

function RefuseField({ isSaving, put }: Pick<QuoteFormProps, 'isSaving' | 'put'>) {
  const texts = useTexts(quotesTexts);
  const [reason, setReason] = useState('');
  const isGiven = reason.trim().length >= LEAST_REASON;
  return (
    <>
      <Autocomplete
        label={texts.reason}
        data={[...texts.reasons]}
        value={reason}
        onChange={setReason}
        maxLength={1_000}
        flex="1 1 220px"
        maw={360}
      />
      <Button
        variant="default"
        disabled={!isGiven}
        loading={isSaving}
        onClick={() => void put({ decision: 'refused', reason: reason.trim() })}
      >
        {texts.refuse}
      </Button>
    </>
  );
}
