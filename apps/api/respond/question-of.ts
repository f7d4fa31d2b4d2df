import type { Locale, LocalizedText } from '#kernel';
import type { Control, Option, Question } from '#pages';
import { type Choice, describeViolation, type Domain, type Finding, type PlanItem } from '#questionnaire/core';

type Typed = Readonly<Record<string, unknown>>;

const optionsOf = (choices: readonly Choice[], locale: Locale): Option[] =>
  choices.map(({ value, text, hint, apart }) => ({
    value: String(value),
    label: text[locale],
    hint: hint?.[locale],
    apart: apart ?? false,
  }));

const written = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

const listed = (value: unknown): string[] => (Array.isArray(value) ? value.map(written) : []);

const recorded = (value: unknown): Typed => (typeof value === 'object' && value !== null ? (value as Typed) : {});

interface Place {
  readonly item: PlanItem;
  readonly value: unknown;
  readonly locale: Locale;
}

const YES_NO: Readonly<Record<'yes' | 'no', LocalizedText>> = {
  yes: { 'zh-CN': '是', en: 'Yes' },
  no: { 'zh-CN': '否', en: 'No' },
};

type Make<K extends Domain['kind']> = (domain: Extract<Domain, { kind: K }>, place: Place) => Control | undefined;

/** How each kind of answer is asked for. A new kind does not compile until it has a control. */
const CONTROLS: { readonly [K in Domain['kind']]: Make<K> } = {
  'one-of': (domain, { item, value, locale }) =>
    item.type === 'dropdown'
      ? { kind: 'pick', options: optionsOf(domain.choices, locale), selected: written(value) }
      : {
          kind: 'one',
          options: optionsOf(domain.choices, locale),
          selected: written(value),
          layout: item.type === 'rating' ? 'row' : 'list',
          low: domain.ends?.low?.[locale],
          high: domain.ends?.high?.[locale],
        },
  'some-of': ({ choices, max }, { value, locale }) => ({
    kind: 'some',
    options: optionsOf(choices, locale),
    selected: listed(value),
    max,
  }),
  'yes-no': ({ yes, no }, { value, locale }) => ({
    kind: 'one',
    layout: 'list',
    selected: written(value),
    options: [
      { value: String(yes.value), label: (yes.text ?? YES_NO.yes)[locale] },
      { value: String(no.value), label: (no.text ?? YES_NO.no)[locale] },
    ],
  }),
  ranking: ({ choices }, { value, locale }) => {
    const order = listed(value);
    const places = choices.map((choice) => order.indexOf(String(choice.value)) + 1);
    return {
      kind: 'rank',
      options: optionsOf(choices, locale),
      places: places.map((place) => (place > 0 ? String(place) : '')),
    };
  },
  text: ({ input, maxLength }, { value }) =>
    input === 'lines'
      ? { kind: 'lines', value: written(value), maxLength }
      : { kind: 'line', input: input === 'email' ? 'email' : 'text', value: written(value), maxLength },
  number: ({ min, max, step }, { value }) => ({
    kind: 'line',
    input: 'number',
    value: written(value),
    min: min?.toString(),
    max: max?.toString(),
    step: step?.toString() ?? 'any',
  }),
  date: ({ min, max }, { value }) => ({ kind: 'line', input: 'date', value: written(value), min, max }),
  matrix: ({ rows, columns }, { value, locale }) => ({
    kind: 'grid',
    columns: optionsOf(columns, locale),
    rows: rows.map((row) => ({
      value: String(row.value),
      label: row.text[locale],
      selected: written(recorded(value)[String(row.value)]),
    })),
  }),
  table: ({ columns, minRows, maxRows }, { value, locale }) => {
    const rows = Array.isArray(value) ? (value as unknown[]) : [];
    const shown = Math.min(maxRows, Math.max(minRows, rows.length + 1, 2));
    return {
      kind: 'table',
      columns: columns.map(({ name, title, domain }) => ({
        name,
        label: title[locale],
        options: domain.kind === 'one-of' ? optionsOf(domain.choices, locale) : undefined,
        maxLength: domain.kind === 'text' ? domain.maxLength : undefined,
      })),
      rows: Array.from({ length: shown }, (_, index) =>
        columns.map(({ name }) => written(recorded(rows[index])[name])),
      ),
    };
  },
  computed: () => undefined,
};

function errorOf({ name }: PlanItem, violations: readonly Finding[], locale: Locale): string | undefined {
  const at = [`/answers/${name}`, `/answers/${name}-Comment`];
  const own = violations.find(({ pointer }) =>
    at.some((place) => pointer === place || pointer.startsWith(`${place}/`)),
  );
  return own && describeViolation(own.code, locale, own.parameters);
}

/** An item of the plan as a question on a screen; undefined for one that is only computed. */
export function questionOf(
  item: PlanItem,
  answers: Typed,
  violations: readonly Finding[],
  locale: Locale,
): Question | undefined {
  const make = CONTROLS[item.domain.kind] as Make<Domain['kind']>;
  const control = make(item.domain, { item, value: answers[item.name], locale });
  return (
    control && {
      name: item.name,
      title: item.title[locale],
      hint: item.description?.[locale],
      isRequired: item.required || item.requiredIf !== undefined,
      control,
      error: errorOf(item, violations, locale),
      remark: item.remark && {
        label: item.remark.label?.[locale],
        value: written(answers[`${item.name}-Comment`]),
        maxLength: item.remark.maxLength,
        isOpen: item.remark.choice !== undefined,
      },
    }
  );
}

/** Whether its answer is what somebody wrote, and not the words of the questionnaire. */
export const isTyped = ({ domain }: PlanItem): boolean => domain.kind === 'text' || domain.kind === 'table';

const labelOf = (choices: readonly Choice[], value: unknown, locale: Locale): string =>
  choices.find((choice) => String(choice.value) === written(value))?.text[locale] ?? written(value);

type Say<K extends Domain['kind']> = (domain: Extract<Domain, { kind: K }>, value: unknown, locale: Locale) => string;

const labels = ({ choices }: { readonly choices: readonly Choice[] }, value: unknown, locale: Locale): string =>
  listed(value)
    .map((one) => labelOf(choices, one, locale))
    .join(locale === 'en' ? ', ' : '、');
const plain = (_: Domain, value: unknown): string => written(value);

const IN_WORDS: { readonly [K in Domain['kind']]: Say<K> } = {
  'one-of': ({ choices }, value, locale) => labelOf(choices, value, locale),
  'some-of': labels,
  ranking: labels,
  'yes-no': ({ yes, no }, value, locale) =>
    String(yes.value) === written(value) ? (yes.text ?? YES_NO.yes)[locale] : (no.text ?? YES_NO.no)[locale],
  matrix: ({ rows, columns }, value, locale) =>
    rows
      .map((row) => `${row.text[locale]}: ${labelOf(columns, recorded(value)[String(row.value)], locale)}`)
      .join(' · '),
  table: (_, value) =>
    (Array.isArray(value) ? value : []).map((row) => Object.values(recorded(row)).map(written).join(', ')).join(' · '),
  text: plain,
  number: plain,
  date: plain,
  computed: plain,
};

/** An answer in words, for the screen that shows all of them; empty when there is none. */
export function answerText({ name, domain }: PlanItem, answers: Typed, locale: Locale): string {
  const value = answers[name];
  if (value === undefined || value === '') return '';
  return (IN_WORDS[domain.kind] as Say<Domain['kind']>)(domain, value, locale);
}
