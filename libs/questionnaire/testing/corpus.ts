import { readFileSync } from 'node:fs';

interface RawCase {
  readonly name: string;
  readonly target: string;
  readonly role?: string;
  readonly expect: { readonly class: string; readonly problem: string };
  readonly body_json?: Readonly<Record<string, unknown>>;
  readonly body_text?: string;
  readonly answers_patch?: Readonly<Record<string, unknown>>;
  readonly gen?: Generator;
}

interface Generator {
  readonly fn: string;
  readonly n: number;
  readonly [parameter: string]: unknown;
}

interface RawCorpus {
  readonly fixtures: { readonly survey_definition: object; readonly valid_answers: Readonly<Record<string, unknown>> };
  readonly cases: readonly RawCase[];
}

const raw = JSON.parse(
  readFileSync(new URL('../../../test/corpora/badinputs.json', import.meta.url), 'utf8'),
) as RawCorpus;

const GENERATORS: Readonly<Record<string, (generator: Generator) => unknown>> = {
  repeat: ({ n, str, prefix = '' }) => `${String(prefix)}${String(str).repeat(n)}`,
  wrap: ({ n, open, close, inner }) => `${String(open).repeat(n)}${String(inner)}${String(close).repeat(n)}`,
  array_i: ({ n, value }) => Array.from({ length: n }, (_, index) => String(value).replaceAll('{i}', String(index))),
  join: ({ n, str, sep }) =>
    Array.from({ length: n }, (_, index) => String(str).replaceAll('{i}', String(index))).join(String(sep)),
};

/** Fills in the generated parts of a value. */
function expand(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(expand);
  if (typeof value !== 'object' || value === null) return value;
  const generator = (value as { $gen?: Generator }).$gen;
  if (generator) return GENERATORS[generator.fn]?.(generator);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, expand(member)]));
}

/** Which answers a case submits; undefined where the case is about something else. */
function answersOf({ answers_patch: patch, body_text: text, gen }: RawCase): unknown {
  if (patch) return patched(patch);
  if (gen?.fn === 'answers') return patched(expand(gen['patch']) as Readonly<Record<string, unknown>>);
  if (gen?.fn === 'keys') {
    return { q_rating: 4, ...Object.fromEntries(Array.from({ length: gen.n }, (_, index) => [`k${index}`, 1])) };
  }
  return text === undefined ? undefined : (JSON.parse(text) as { answers: unknown }).answers;
}

function patched(patch: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const merged = Object.entries({ ...raw.fixtures.valid_answers, ...patch });
  return Object.fromEntries(merged.filter(([, value]) => value !== null));
}

type Outcome = 'accept' | 'reject';

function about(target: string, problem: string): readonly (RawCase & { readonly expected: Outcome })[] {
  return raw.cases
    .filter(({ target: own, role }) => own === target && role === undefined)
    .flatMap((one) => {
      const accepted = one.expect.class.startsWith('accept');
      if (!accepted && one.expect.problem !== problem) return [];
      return [{ ...one, expected: accepted ? ('accept' as const) : ('reject' as const) }];
    });
}

/** The cases of test/corpora that the pure checker and the compiler decide. */
export const corpus = {
  definition: raw.fixtures.survey_definition,
  validAnswers: raw.fixtures.valid_answers,
  answerCases: about('submit', 'answers-invalid').flatMap((one) => {
    const answers = answersOf(one);
    return answers === undefined ? [] : [{ name: one.name, expected: one.expected, answers }];
  }),
  definitionCases: about('survey-definition', 'definition-invalid').map((one) => ({
    name: one.name,
    expected: one.expected,
    definition: expand(one.body_json ?? { pages: [{ name: 'p', elements: one.gen?.['elements'] }] }),
  })),
};
