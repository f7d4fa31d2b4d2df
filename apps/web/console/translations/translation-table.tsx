import { Anchor, Badge, Text } from '@mantine/core';
import { memo, useCallback } from 'react';
import { useLocation } from 'wouter';
import { LOCALES, type Locale } from '#kernel';
import { above, lastStep, valueAt } from '#questionnaire/core/design';
import { useDraft } from '../designer/draft-context.js';
import { useTexts } from '../i18n/locale.js';
import type { TranslationRow } from './missing-texts.js';
import { translationsTexts } from './translations.messages.js';

interface TranslationTableProps {
  readonly rows: readonly TranslationRow[];
}

type Edit = (pointer: string, locale: Locale, text: string) => void;

export function TranslationTable({ rows }: TranslationTableProps) {
  const texts = useTexts(translationsTexts);
  const draft = useDraft();
  const { id, definition, readOnly } = draft;
  const [, go] = useLocation();
  const edit: Edit = (pointer, locale, text) =>
    draft.apply(
      { kind: 'set-text', at: above(pointer), property: lastStep(pointer), locale, text },
      `text ${pointer} ${locale}`,
    );
  const open = (pointer: string) => {
    draft.select(partAround(pointer));
    go(`/questionnaires/${id}`);
  };
  return (
    <div className="fm-card">
      <table className="fm-table fm-translations" aria-label={texts.title}>
        <thead>
          <tr>
            <th scope="col">{texts.where}</th>
            {LOCALES.map((locale) => (
              <th key={locale} scope="col" lang={locale}>
                {texts.languages[locale]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.pointer}
              row={row}
              value={choiceValue(definition, row)}
              readOnly={readOnly}
              edit={edit}
              open={open}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps extends PlaceProps {
  readonly readOnly: boolean;
  readonly edit: Edit;
}

function Row({ row, value, readOnly, edit, open }: RowProps) {
  const texts = useTexts(translationsTexts);
  const label = labelOf(row, texts, value);
  return (
    <tr>
      <th scope="row">
        <Place row={row} value={value} open={open} />
      </th>
      {LOCALES.map((locale) => (
        <td key={locale} data-label={texts.languages[locale]}>
          <Spelling
            pointer={row.pointer}
            locale={locale}
            text={row.texts[locale]}
            label={`${label}, ${texts.languages[locale]}`}
            readOnly={readOnly}
            edit={edit}
          />
        </td>
      ))}
    </tr>
  );
}

/** The value of the choice a text belongs to; undefined for other texts. */
function choiceValue(definition: unknown, { pointer, property }: TranslationRow): string | undefined {
  if (property !== 'text' && property !== 'hint') return undefined;
  const at = above(pointer);
  const value = valueAt(definition, `${at}/value`) ?? valueAt(definition, at);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : lastStep(at);
}

type Words = (typeof translationsTexts)['en'];

function labelOf(row: TranslationRow, texts: Words, value: string | undefined): string {
  const { question = texts.whole, property } = row;
  return `${question} · ${whatOf(property, texts, value)}`;
}

function whatOf(property: string, texts: Words, value: string | undefined): string {
  if (value !== undefined) return property === 'hint' ? texts.hint(value) : texts.choice(value);
  return texts.properties[property] ?? property;
}

/** Pointer of the page, panel or question around a text; empty for the questionnaire's own. */
function partAround(pointer: string): string {
  return /^(?:\/(?:pages|elements)\/\d+)+/.exec(pointer)?.[0] ?? '';
}

interface PlaceProps {
  readonly row: TranslationRow;
  readonly value: string | undefined;
  readonly open: (pointer: string) => void;
}

function Place({ row, value, open }: PlaceProps) {
  const texts = useTexts(translationsTexts);
  return (
    <>
      <Anchor component="button" type="button" onClick={() => open(row.pointer)} ta="start">
        {labelOf(row, texts, value)}
      </Anchor>
      {row.shared && (
        <Text size="sm" c="dimmed" title={texts.sharedHint}>
          {texts.shared}
        </Text>
      )}
      {!row.reachable && (
        <Badge variant="default" tt="none">
          {texts.unreachable}
        </Badge>
      )}
    </>
  );
}

interface SpellingProps {
  readonly pointer: string;
  readonly locale: Locale;
  readonly text: string;
  readonly label: string;
  readonly readOnly: boolean;
  readonly edit: Edit;
}

/** One cell. Only drawn again when its own words change, so that a long table stays quick to type in. */
const Spelling = memo(
  function Spelling({ pointer, locale, text, label, readOnly, edit }: SpellingProps) {
    const grow = useCallback((area: HTMLTextAreaElement | null) => {
      // Where style cannot make a field as high as its text.
      if (area && !CSS.supports('field-sizing', 'content'))
        area.rows = Math.min(8, Math.ceil(area.value.length / 36) || 1);
    }, []);
    return (
      <textarea
        ref={grow}
        className="fm-spelling"
        rows={1}
        lang={locale}
        aria-label={label}
        aria-invalid={text.trim() === ''}
        readOnly={readOnly}
        value={text}
        onChange={({ currentTarget }) => edit(pointer, locale, currentTarget.value)}
      />
    );
  },
  (before, after) =>
    before.text === after.text &&
    before.label === after.label &&
    before.readOnly === after.readOnly &&
    before.pointer === after.pointer,
);
