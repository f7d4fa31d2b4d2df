import { List, Radio, Stack, Text, Title } from '@mantine/core';
import { ANSWER_MODES, type AnswerMode, consentFor, consentText } from '#questionnaire/core/design';
import { useLocale, useTexts } from '../i18n/locale.js';
import { modeTexts } from './mode.messages.js';

interface ModeChoiceProps {
  readonly mode: AnswerMode;
  /** Of the version before; undefined for the first one. */
  readonly before: AnswerMode | undefined;
  readonly onChange: (mode: AnswerMode) => void;
}

/** What answers will be tied to, and the words in which respondents are told. */
export function ModeChoice({ mode, before, onChange }: ModeChoiceProps) {
  const texts = useTexts(modeTexts);
  const { locale } = useLocale();
  return (
    <section>
      <Title order={3}>{texts.title}</Title>
      <Radio.Group
        name="mode"
        aria-label={texts.title}
        value={mode}
        onChange={(chosen) => onChange(ANSWER_MODES.find((one) => one === chosen) ?? mode)}
      >
        <Stack gap="xs" my="xs">
          {ANSWER_MODES.map((one) => (
            <Radio key={one} value={one} label={texts.names[one]} description={texts.hints[one]} />
          ))}
        </Stack>
      </Radio.Group>
      {before !== undefined && before !== mode && <Text>{texts.changed(texts.names[before])}</Text>}
      <details>
        <summary>{texts.told}</summary>
        <List size="sm" my="xs">
          {consentText(consentFor(mode), locale).map((statement) => (
            <List.Item key={statement}>{statement}</List.Item>
          ))}
        </List>
      </details>
    </section>
  );
}
