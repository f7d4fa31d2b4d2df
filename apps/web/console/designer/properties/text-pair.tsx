import { Group, Text, Textarea, TextInput } from '@mantine/core';
import { memo, useId } from 'react';
import type { Locale } from '#kernel';
import { spellingOf, type Text as Wording } from '#questionnaire/core/design';
import { useTexts } from '../../i18n/locale.js';
import { useDraftTools } from '../draft-context.js';
import { useReadOnly, useValue } from './field.js';
import { propertyTexts } from './property.messages.js';
import classes from './properties.module.css';

interface TextPairProps {
  readonly at: string;
  readonly property: string;
  readonly label: string;
  readonly maxLength: number;
  /** Several lines may be written. */
  readonly isLong?: boolean;
}

const SIDES: readonly Locale[] = ['zh-CN', 'en'];

/** One text in both languages, side by side. */
export const TextPair = memo(function TextPair({ at, property, label, maxLength, isLong = false }: TextPairProps) {
  const id = useId();
  return (
    <fieldset className={classes['pair']} aria-labelledby={id}>
      <Text component="legend" id={id} size="sm" fw={500}>
        {label}
      </Text>
      <div className={classes['sides']}>
        {SIDES.map((locale) => (
          <Side key={locale} {...{ at, property, label, maxLength, isLong, locale }} />
        ))}
      </div>
    </fieldset>
  );
});

function Side(props: Required<TextPairProps> & { readonly locale: Locale }) {
  const { at, property, label, maxLength, isLong, locale } = props;
  const { store } = useDraftTools();
  const texts = useTexts(propertyTexts);
  const readOnly = useReadOnly();
  const text = useValue<Wording>(at, property);
  const spelling = spellingOf(text, locale);
  const isMissing = text !== undefined && spelling === undefined;
  const language = locale === 'en' ? texts.english : texts.chinese;
  const common = {
    value: spelling ?? '',
    readOnly,
    maxLength: maxLength * 2,
    lang: locale,
    'aria-label': `${label} · ${language}`,
    'data-field': `${property} ${locale}`,
    description: (
      <Group component="span" gap={6} wrap="nowrap">
        <span>{language}</span>
        {isMissing && <span className={classes['missing']}>{texts.missing}</span>}
      </Group>
    ),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      const operation = { kind: 'set-text', at, property, locale, text: event.currentTarget.value } as const;
      store.apply(operation, `${at} ${property} ${locale}`);
    },
  };
  return isLong ? (
    <Textarea rows={1} {...common} classNames={{ input: classes['growing'] ?? '' }} />
  ) : (
    <TextInput {...common} />
  );
}
