import { Alert, Text, Title } from '@mantine/core';
import { MaskedText } from '../answers/masked-text.js';
import { Problem } from '../api/problem.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { sentenceOfFault } from '../api/sentence-of.js';
import { Refusal } from '../parts/refusal.js';
import { type Format, placeOf } from './import-body.js';
import { importTexts } from './import.messages.js';
import type { Outcome } from './voice-requests.js';

interface ImportOutcomeProps {
  readonly error: unknown;
  readonly dryRun: Outcome | undefined;
  readonly format: Format;
}

/** What a file would do, or what is wrong in which row. */
export function ImportOutcome({ error, dryRun, format }: ImportOutcomeProps) {
  const texts = useTexts(importTexts);
  if (error instanceof Problem && error.violations.length > 0) return <Faults error={error} format={format} />;
  if (dryRun === undefined) return <Refusal error={error} />;
  return (
    <section aria-label={texts.checked}>
      <Text component="output" display="block" fw={600}>
        {texts.counts(dryRun.added, dryRun.duplicates)}
      </Text>
      {(dryRun.shortened ?? 0) > 0 && <Text size="sm">{texts.shortened(dryRun.shortened ?? 0)}</Text>}
      {dryRun.added === 0 && <Text size="sm">{texts.nothing}</Text>}
      {(dryRun.sample ?? []).length > 0 && <Sample outcome={dryRun} />}
      <Refusal error={error} />
    </section>
  );
}

function Sample({ outcome }: { readonly outcome: Outcome }) {
  const texts = useTexts(importTexts);
  return (
    <>
      <Title order={3} size="h4" mt="sm">
        {texts.sample}
      </Title>
      <ul className="fm-voice-list">
        {(outcome.sample ?? []).map(({ vendor, source, day, text }) => (
          <li key={`${vendor} ${day} ${text}`}>
            <Text size="sm" c="dimmed">
              {[vendor, source, day].join(' · ')}
            </Text>
            <blockquote className="fm-voice-text">
              <MaskedText>{text}</MaskedText>
            </blockquote>
          </li>
        ))}
      </ul>
    </>
  );
}

function Faults({ error, format }: { readonly error: Problem; readonly format: Format }) {
  const texts = useTexts(importTexts);
  const { locale } = useLocale();
  return (
    <Alert role="alert" color="red" title={texts.refused}>
      <ul className="fm-voice-faults">
        {error.violations.map((fault) => {
          const { row, field } = placeOf(fault.pointer, format);
          return (
            <li key={fault.pointer + fault.code}>
              {row !== null && `${texts.row(row)} `}
              {field !== '' && <code>{field}</code>} {texts.faults[fault.code] ?? sentenceOfFault(fault, locale)}
            </li>
          );
        })}
      </ul>
    </Alert>
  );
}
