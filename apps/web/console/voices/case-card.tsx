import { Anchor, Text } from '@mantine/core';
import { MaskedText } from '../answers/masked-text.js';
import { useTexts } from '../i18n/locale.js';
import { useVendorNames } from '../parts/use-vendor-names.js';
import { findingsTexts } from './findings.messages.js';
import { useCodingWords } from './use-coding-words.js';
import type { DimensionName, Finding } from './voice-requests.js';

interface CaseCardProps {
  readonly finding: Finding;
  readonly dimensions: readonly DimensionName[];
  readonly text: string;
}

/** How the world would see it: what it says, of whom, from where and when, and that it stands for nobody else. */
export function CaseCard({ finding, dimensions, text }: CaseCardProps) {
  const texts = useTexts(findingsTexts);
  const { wordsOf } = useCodingWords(dimensions);
  const { nameOf } = useVendorNames();
  const { sentiment, dimension, kind, source, day, url, language, vendorId } = finding;
  return (
    <figure className="fm-case" aria-label={texts.preview}>
      <Text size="sm" fw={600}>
        {nameOf(vendorId)} · {texts.single}
      </Text>
      <blockquote className="fm-voice-text" lang={language}>
        <MaskedText>{text}</MaskedText>
      </blockquote>
      <figcaption>
        <Text size="sm" c="dimmed" component="span">
          {texts.kinds[kind]} · <MaskedText>{source}</MaskedText> · {day}
          {sentiment !== null && ` · ${wordsOf({ dimension, sentiment })}`}
          {url !== null && ' · '}
        </Text>
        {url !== null && (
          <Anchor href={url} target="_blank" rel="noreferrer noopener" underline="always" size="sm">
            {texts.page}
          </Anchor>
        )}
      </figcaption>
    </figure>
  );
}
