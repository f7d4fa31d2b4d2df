import { SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { LOCALES, type Locale, type LocalizedText } from '#kernel';
import { fieldError } from '../api/sentence-of.js';
import { useLocale } from '../i18n/locale.js';

interface LocalizedInputsProps {
  readonly labels: LocalizedText;
  readonly value: LocalizedText;
  readonly onChange: (value: LocalizedText) => void;
  /** What the server said of it, and where it stands in what was sent. */
  readonly error?: unknown;
  readonly pointer: string;
  readonly isLong?: boolean;
  readonly maxLength?: number;
  readonly isOptional?: boolean;
  /** The field of the reader's language has the focus when a dialog opens. */
  readonly hasFocus?: boolean;
}

/** One text in both languages, side by side where there is room. */
export function LocalizedInputs(props: LocalizedInputsProps) {
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
      {LOCALES.map((language) => (
        <OneInput key={language} language={language} {...props} />
      ))}
    </SimpleGrid>
  );
}

function OneInput({ language, ...props }: LocalizedInputsProps & { readonly language: Locale }) {
  const { locale } = useLocale();
  const { labels, value, onChange, error, pointer, isLong = false, maxLength = 200, isOptional = false } = props;
  const shared = {
    label: labels[language],
    lang: language,
    value: value[language],
    error: fieldError(error, `${pointer}/${language}`, locale),
    maxLength,
    required: !isOptional,
    'data-autofocus': (props.hasFocus && language === locale) || undefined,
  };
  const change = (text: string) => onChange({ ...value, [language]: text });
  if (isLong)
    return (
      <Textarea {...shared} autosize minRows={3} maxRows={14} onChange={(event) => change(event.currentTarget.value)} />
    );
  return <TextInput {...shared} onChange={(event) => change(event.currentTarget.value)} />;
}
