import { Anchor, Badge, Group, Text } from '@mantine/core';
import { MaskedText } from '../answers/masked-text.js';
import { useTexts } from '../i18n/locale.js';
import { useVendorNames } from '../parts/use-vendor-names.js';
import { findingsTexts } from './findings.messages.js';
import type { Finding } from './voice-requests.js';

/** Of whom it speaks, where it is from and what it says. */
export function FindingText({ finding }: { readonly finding: Finding }) {
  const texts = useTexts(findingsTexts);
  const { nameOf } = useVendorNames();
  const { kind, ground, source, url, day, consent, text, language, state } = finding;
  return (
    <>
      <Group justify="space-between" gap="xs">
        <Text fw={600}>{nameOf(finding.vendorId)}</Text>
        <Badge variant="light">{texts.states[state]}</Badge>
      </Group>
      <Text size="sm" c="dimmed" className="fm-voice-name">
        {texts.kinds[kind]} · {texts.grounds[ground]} · <MaskedText>{source}</MaskedText> · {day}
        {url !== null && (
          <>
            {' · '}
            <Anchor href={url} target="_blank" rel="noreferrer noopener" underline="always" size="sm">
              {texts.page}
            </Anchor>
          </>
        )}
      </Text>
      <blockquote className="fm-voice-text" lang={language}>
        <MaskedText>{text}</MaskedText>
      </blockquote>
      {consent !== null && (
        <Text size="sm" c="dimmed">
          <MaskedText>{texts.consent(consent)}</MaskedText>
        </Text>
      )}
    </>
  );
}
