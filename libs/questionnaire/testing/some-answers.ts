import fc from 'fast-check';
import { prepareChecker } from '../core/answers/check-answers.js';
import type { Answers, Domain, Plan, PlanItem } from '../core/plan.js';

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '');

type Values<Kind extends Domain> = (domain: Kind) => fc.Arbitrary<unknown>;

const VALUES: { readonly [Kind in Domain['kind']]: Values<Extract<Domain, { kind: Kind }>> } = {
  'one-of': ({ choices }) => fc.constantFrom(...choices.map(({ value }) => value)),
  'some-of': ({ choices, min, max }) =>
    fc.shuffledSubarray(
      choices.map(({ value }) => value),
      { minLength: Math.max(min, 1), maxLength: max },
    ),
  ranking: ({ choices }) =>
    fc.shuffledSubarray(
      choices.map(({ value }) => value),
      { minLength: choices.length },
    ),
  'yes-no': ({ yes, no }) => fc.constantFrom(yes.value, no.value),
  text: ({ input, maxLength }) =>
    input === 'email'
      ? fc.constantFrom('a@example.com', 'first.last@sub.example.org')
      : words
          .map((text) => Array.from(text).slice(0, maxLength).join(''))
          .map((text) => (text.trim() === '' ? 'x' : text)),
  number: ({ min = -50, max = 50, step = 0.25 }) =>
    fc.integer({ min: 0, max: Math.floor((max - min) / step) }).map((steps) => min + steps * step),
  date: ({ min = '2000-01-01', max = '2030-12-31' }) =>
    fc
      .integer({ min: Date.parse(min) / 86_400_000, max: Date.parse(max) / 86_400_000 })
      .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10)),
  matrix: ({ rows, columns, everyRowRequired }) => {
    const cell = fc.constantFrom(...columns.map(({ value }) => value));
    const keys = rows.map(({ value }) => String(value));
    return fc.record(
      Object.fromEntries(keys.map((key) => [key, cell])),
      everyRowRequired ? {} : { requiredKeys: keys.slice(0, 1) },
    );
  },
  table: ({ columns, minRows, maxRows }) => {
    const row = fc.record(Object.fromEntries(columns.map(({ name, domain }) => [name, valuesOf(domain)])));
    return fc.array(row, { minLength: Math.max(minRows, 1), maxLength: maxRows });
  },
  computed: () => fc.constant(undefined),
};

function valuesOf(domain: Domain): fc.Arbitrary<unknown> {
  return (VALUES[domain.kind] as Values<Domain>)(domain);
}

/** A value of the item's domain; often none where none is needed. */
function valueOf({ domain, required, requiredIf }: PlanItem): fc.Arbitrary<unknown> {
  const needed = required || requiredIf !== undefined || (domain.kind === 'matrix' && domain.everyRowRequired);
  return needed ? valuesOf(domain) : fc.option(valuesOf(domain), { nil: undefined, freq: 3 });
}

/** Values for all items, visible or not, remarks where the choice "other" asks for one. */
export function someValues(plan: Plan): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const items = plan.items.filter(({ domain }) => domain.kind !== 'computed');
  return fc
    .tuple(fc.record(Object.fromEntries(items.map((item) => [item.name, valueOf(item)]))), words)
    .map(([values, remark]) => {
      const given = Object.entries(values).filter(([, value]) => value !== undefined);
      const remarks = items.flatMap(({ name, remark: asked }) => {
        const choice = asked?.choice;
        const value = values[name];
        const chosen = choice !== undefined && (value === choice || (Array.isArray(value) && value.includes(choice)));
        return chosen ? [[`${name}-Comment`, remark] as const] : [];
      });
      return withSums(plan, Object.fromEntries([...given, ...remarks]));
    });
}

/** Where anything of a sum is given, the first part takes all of it. */
function withSums({ sums }: Plan, values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const given = sums.filter(({ items }) => items.some((name) => Object.hasOwn(values, name)));
  const parts = given.flatMap(({ items, total }) =>
    items.map((name, index) => [name, index === 0 ? total : 0] as const),
  );
  return { ...values, ...Object.fromEntries(parts) };
}

/** An answer set that must be accepted: every visible item that needs a value has one, nothing else is there. */
export function someAnswers(plan: Plan): fc.Arbitrary<Answers> {
  const checker = prepareChecker(plan);
  return someValues(plan).map((values) => {
    const checked = checker.check(values, { invisible: 'drop' });
    if (!checked.ok) throw new Error(`Not an answer set: ${JSON.stringify([values, checked.violations])}`);
    return checked.answers;
  });
}
