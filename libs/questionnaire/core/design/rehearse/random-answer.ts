import { lengthOf } from '../../clean-text.js';
import type { AnswerValue, Choice, Domain, NumberDomain, PlanItem, Scalar } from '../../plan.js';
import type { Random } from './random.js';

type Of<Kind extends Domain['kind']> = Extract<Domain, { kind: Kind }>;

const RANDOM: { readonly [Kind in Domain['kind']]: (domain: Of<Kind>, random: Random) => AnswerValue | undefined } = {
  'one-of': ({ choices }, random) => random.oneOf(choices).value,
  'yes-no': ({ yes, no }, random) => random.oneOf([yes, no]).value,
  'some-of': ({ choices, min, max }, random) =>
    random.shuffled(valuesOf(choices)).slice(0, random.between(Math.max(min, 1), Math.max(max, 1))),
  ranking: ({ choices }, random) => random.shuffled(valuesOf(choices)),
  text: ({ input, maxLength }) => (input === 'email' ? 'someone@example.com' : cut(SAMPLE, maxLength)),
  number: randomNumber,
  date: randomDay,
  matrix: ({ rows, columns, everyRowRequired }, random) => {
    const kept = rows.filter((_, index) => index === 0 || everyRowRequired || random.chance(95));
    return Object.fromEntries(kept.map(({ value }) => [String(value), random.oneOf(columns).value]));
  },
  table: ({ columns, minRows, maxRows }, random) =>
    Array.from({ length: random.between(Math.max(minRows, 1), Math.max(minRows, Math.min(maxRows, 3))) }, () =>
      Object.fromEntries(columns.map(({ name, domain }) => [name, randomAnswer(domain, random) as Scalar])),
    ),
  computed: () => undefined,
};

const SAMPLE = '示例回答 a sample answer';

/** Any answer of a domain, all as likely as each other. */
export function randomAnswer(domain: Domain, random: Random): AnswerValue | undefined {
  return (RANDOM[domain.kind] as (domain: Domain, random: Random) => AnswerValue | undefined)(domain, random);
}

/** The words that the choice “other” asks for. */
export function remarkFor({ remark }: PlanItem, value: AnswerValue): string | undefined {
  if (remark?.choice === undefined) return undefined;
  const chosen = value === remark.choice || (Array.isArray(value) && value.includes(remark.choice));
  return chosen ? cut(SAMPLE, remark.maxLength) : undefined;
}

const valuesOf = (choices: readonly Choice[]): readonly Scalar[] => choices.map(({ value }) => value);

function cut(text: string, maxLength: number): string {
  return lengthOf(text) <= maxLength ? text : Array.from(text).slice(0, maxLength).join('').trim();
}

/** Without a bound, within a hundred of the other or of nothing. */
function randomNumber({ min, max, step = 1 }: NumberDomain, random: Random): number {
  const low = min ?? Math.min(0, (max ?? 100) - 100 * step);
  const high = max ?? low + 100 * step;
  const steps = Math.min(Math.floor((high - low) / step + 1e-9), 1_000_000);
  return Number((low + random.between(0, Math.max(steps, 0)) * step).toFixed(9));
}

const DAY = 86_400_000;

/** Without a bound, within a year of the other or of 2026. */
function randomDay({ min, max }: Of<'date'>, random: Random): string {
  const first = dayOf(min ?? (max === undefined ? '2026-01-01' : dateOf(dayOf(max) - 364)));
  const last = max === undefined ? first + 364 : dayOf(max);
  return dateOf(first + random.between(0, Math.max(last - first, 0)));
}

const dayOf = (date: string): number => Math.round(Date.parse(date) / DAY);
const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
