import { Button, Text, Textarea, TextInput } from '@mantine/core';
import { useRef } from 'react';
import {
  checkTemplate,
  MAIL_VARIABLES,
  type MailTemplate,
  type MailTemplates,
  type MailVariable,
} from '#distribution/core';
import { type Locale, LOCALES } from '#kernel';
import { useTexts } from '../../i18n/locale.js';
import { contentTexts } from './content.messages.js';
import classes from './content.module.css';

export type MailKind = 'invitation' | 'reminder';
type Part = keyof MailTemplate;

interface WordsEditorProps {
  readonly kind: MailKind;
  readonly content: MailTemplates;
  readonly onChange: (content: MailTemplates) => void;
  readonly isReadOnly: boolean;
}

/** Where the cursor was last, so that a variable goes there. */
interface Cursor {
  readonly locale: Locale;
  readonly part: Part;
  readonly field: HTMLInputElement | HTMLTextAreaElement;
}

/** Subject and body of a mail, both languages side by side, checked as they are typed. */
export function WordsEditor({ kind, content, onChange, isReadOnly }: WordsEditorProps) {
  const cursor = useRef<Cursor>(undefined);
  const set = (locale: Locale, part: Part, text: string) =>
    onChange({
      ...content,
      [kind]: { ...content[kind], [locale]: { ...content[kind][locale], [part]: text } },
    });
  const insert = (name: MailVariable) => {
    const at = cursor.current;
    if (!at) return;
    const { locale, part, field } = at;
    const text = content[kind][locale][part];
    const from = field.selectionStart ?? text.length;
    const put = `{{${name}}}`;
    set(locale, part, text.slice(0, from) + put + text.slice(field.selectionEnd ?? from));
    requestAnimationFrame(() => {
      field.focus();
      field.setSelectionRange(from + put.length, from + put.length);
    });
  };
  const faults = checkTemplate(content, '');
  return (
    <>
      {!isReadOnly && <Variables onInsert={insert} />}
      <div className={classes['columns']}>
        {LOCALES.map((locale) => (
          <Language
            key={locale}
            locale={locale}
            words={content[kind][locale]}
            faultOf={(part) => faults.find(({ pointer }) => pointer === `/${kind}/${locale}/${part}`)?.code}
            onChange={(part, text) => set(locale, part, text)}
            onFocus={(part, field) => (cursor.current = { locale, part, field })}
            isReadOnly={isReadOnly}
          />
        ))}
      </div>
    </>
  );
}

function Variables({ onInsert }: { readonly onInsert: (name: MailVariable) => void }) {
  const texts = useTexts(contentTexts);
  return (
    <>
      <fieldset className={`fm-plain ${classes['variables']}`} aria-label={texts.variables}>
        <Text component="span" size="sm" fw={600}>
          {texts.variables}
        </Text>
        {MAIL_VARIABLES.map((name) => (
          <Button
            key={name}
            variant="default"
            size="compact-sm"
            aria-label={texts.insert(texts.variableNames[name])}
            // The field keeps the cursor.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onInsert(name)}
          >
            {texts.variableNames[name]}
          </Button>
        ))}
      </fieldset>
      <Text size="sm" c="dimmed" mb="sm">
        {texts.variablesHint}
      </Text>
    </>
  );
}

interface LanguageProps {
  readonly locale: Locale;
  readonly words: MailTemplate;
  readonly faultOf: (part: Part) => string | undefined;
  readonly onChange: (part: Part, text: string) => void;
  readonly onFocus: (part: Part, field: HTMLInputElement | HTMLTextAreaElement) => void;
  readonly isReadOnly: boolean;
}

function Language({ locale, words, faultOf, onChange, onFocus, isReadOnly }: LanguageProps) {
  const texts = useTexts(contentTexts);
  const sentence = (part: Part) => {
    const code = faultOf(part);
    return code && (texts.faults[code] ?? code);
  };
  const name = texts.languages[locale];
  return (
    <div>
      <TextInput
        label={`${texts.subject} · ${name}`}
        lang={locale}
        value={words.subject}
        onChange={({ currentTarget }) => onChange('subject', currentTarget.value)}
        onFocus={({ currentTarget }) => onFocus('subject', currentTarget)}
        error={sentence('subject')}
        readOnly={isReadOnly}
        maxLength={300}
      />
      <Textarea
        label={`${texts.body} · ${name}`}
        lang={locale}
        value={words.body}
        onChange={({ currentTarget }) => onChange('body', currentTarget.value)}
        onFocus={({ currentTarget }) => onFocus('body', currentTarget)}
        error={sentence('body')}
        readOnly={isReadOnly}
        autosize
        minRows={8}
        maxRows={20}
        mt="xs"
      />
    </div>
  );
}
