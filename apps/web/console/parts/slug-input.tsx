import { TextInput } from '@mantine/core';
import { fieldError } from '../api/sentence-of.js';
import { useLocale } from '../i18n/locale.js';
import { SLUG } from '../questionnaires/beginning.js';

interface SlugInputProps {
  readonly texts: { readonly slug: string; readonly slugHint: string; readonly slugForm: string };
  readonly value: string;
  readonly onChange: (slug: string) => void;
  readonly error: unknown;
  readonly hasFocus?: boolean;
}

/** The short name of something, which stands in addresses. */
export function SlugInput({ texts, value, onChange, error, hasFocus = false }: SlugInputProps) {
  const { locale } = useLocale();
  return (
    <TextInput
      label={texts.slug}
      description={texts.slugHint}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      error={value !== '' && !SLUG.test(value) ? texts.slugForm : fieldError(error, '/slug', locale)}
      maxLength={63}
      spellCheck={false}
      required
      data-autofocus={hasFocus || undefined}
    />
  );
}
