import type { Domain, MatrixDomain, Plan, PlanItem, Scalar, TableDomain } from '../plan.js';

/** Fields of a plain form in the order in which they were sent; checkboxes repeat a name. */
export type FormFields = ReadonlyMap<string, readonly string[]>;

type Unchecked = Readonly<Record<string, unknown>>;

/**
 * The answers so far with one step replaced by what its form says. Fields are named after items; values are
 * written as text and turned back into the values of the plan. Parts have names of their own:
 * `<matrix>.<row>`, `<table>.<index>.<column>`, `<ranking>.<choice>` (its place, 1 first), `<item>-Comment`.
 * What cannot be turned back stays text, for the checker to refuse.
 */
export function answersOfForm(plan: Plan, step: number, soFar: Unchecked, fields: FormFields): Unchecked {
  const answers = new Map(Object.entries(soFar));
  for (const index of plan.steps[step]?.items ?? []) {
    const item = plan.items[index] as PlanItem;
    answers.delete(item.name);
    answers.delete(`${item.name}-Comment`);
    for (const [key, value] of answersOfItem(item, fields)) answers.set(key, value);
  }
  return Object.fromEntries(answers);
}

function answersOfItem({ name, domain, remark }: PlanItem, fields: FormFields): (readonly [string, unknown])[] {
  const value = (READERS[domain.kind] as Reader<Domain>)(domain, name, fields);
  const words = remark && written(fields, `${name}-Comment`);
  return [
    ...(value === undefined ? [] : [[name, value] as const]),
    ...(words === undefined ? [] : [[`${name}-Comment`, words] as const]),
  ];
}

type Reader<Kind extends Domain> = (domain: Kind, name: string, fields: FormFields) => unknown;

const READERS: { readonly [Kind in Domain['kind']]: Reader<Extract<Domain, { kind: Kind }>> } = {
  'one-of': ({ choices }, name, fields) =>
    chosen(
      choices.map(({ value }) => value),
      written(fields, name),
    ),
  'yes-no': ({ yes, no }, name, fields) => chosen([yes.value, no.value], written(fields, name)),
  'some-of': ({ choices }, name, fields) => {
    const values = choices.map(({ value }) => value);
    return fields.get(name)?.map((text) => chosen(values, text));
  },
  ranking: ({ choices }, name, fields) =>
    ranked(
      choices.map(({ value }) => value),
      name,
      fields,
    ),
  text: (_, name, fields) => written(fields, name),
  date: (_, name, fields) => written(fields, name),
  number: (_, name, fields) => numberIn(written(fields, name)),
  matrix: matrixIn,
  table: tableIn,
  computed: () => undefined,
};

/** What a field says; an empty one says nothing. */
function written(fields: FormFields, name: string): string | undefined {
  return fields.get(name)?.[0] || undefined;
}

function chosen(values: readonly Scalar[], text: string | undefined): Scalar | undefined {
  return values.find((value) => String(value) === text) ?? text;
}

function numberIn(text: string | undefined): string | number | undefined {
  const plain = text?.trim().replace(',', '.') ?? '';
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : text;
}

/** Two choices in one place are given twice, so that the checker says so. */
function ranked(values: readonly Scalar[], name: string, fields: FormFields): Scalar[] | undefined {
  const places = values.map((value) => written(fields, `${name}.${value}`));
  const placed = values
    .map((value, index) => ({ value, place: Number(places[index] ?? Number.NaN) }))
    .filter(({ place }) => !Number.isNaN(place))
    .toSorted((a, b) => a.place - b.place);
  if (placed.length === 0) return undefined;
  return placed.map(({ value, place }, index) => {
    const previous = placed[index - 1];
    return previous?.place === place ? previous.value : value;
  });
}

function matrixIn({ rows, columns }: MatrixDomain, name: string, fields: FormFields): Unchecked | undefined {
  const values = columns.map(({ value }) => value);
  return recordOf(rows.map((row) => [String(row.value), chosen(values, written(fields, `${name}.${row.value}`))]));
}

function tableIn({ columns, maxRows }: TableDomain, name: string, fields: FormFields): Unchecked[] | undefined {
  const rows = Array.from({ length: maxRows }, (_, row) =>
    recordOf(
      columns.map((column) => {
        const read = READERS[column.domain.kind] as Reader<Domain>;
        return [column.name, read(column.domain, `${name}.${row}.${column.name}`, fields)];
      }),
    ),
  ).filter((row) => row !== undefined);
  return rows.length === 0 ? undefined : rows;
}

function recordOf(entries: readonly (readonly [string, unknown])[]): Unchecked | undefined {
  const given = entries.filter(([, value]) => value !== undefined);
  return given.length === 0 ? undefined : Object.fromEntries(given);
}
