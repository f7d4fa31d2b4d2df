import { DomainError, type LocalizedText } from '#kernel';
import { parseStrictJson, type PublicKey } from '#platform';
import type { Rubric } from '#scoring';
import { LIMITS } from './core/definition/limits.js';
import { type Definition, pasteText } from './core/design/index.js';
import { importLimeSurvey } from './core/exchange/import-limesurvey.js';
import { importQualtrics } from './core/exchange/import-qualtrics.js';
import { importSurveyJs } from './core/exchange/import-surveyjs.js';
import type { Imported, NotImported } from './core/exchange/imported.js';
import type { Finding } from './core/index.js';
import { readXml } from './read-xml.js';
import { verifyBundle } from './signed-bundle.js';

export const IMPORT_FORMATS = ['bundle', 'surveyjs', 'lss', 'lsg', 'qsf', 'text'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

export interface ImportedFile {
  readonly definition: object;
  readonly scenarios: readonly object[];
  /** Absent where the file has none in our languages. */
  readonly title?: LocalizedText;
  /** The rubric that a bundle was scored by. */
  readonly rubric?: Rubric;
  readonly notImported: readonly NotImported[];
  /** Codes of what one should know before relying on it. */
  readonly warnings: readonly string[];
}

export type ReadFile =
  { readonly ok: true; readonly file: ImportedFile } | { readonly ok: false; readonly violations: readonly Finding[] };

interface Source {
  readonly format: ImportFormat;
  readonly content: string;
  /** The key of this installation: a bundle that is signed with it is our own. */
  readonly own: readonly Pick<PublicKey, 'x' | 'kid'>[];
}

const refused = (code: string): ReadFile => ({ ok: false, violations: [{ pointer: '/content', code }] });

const READERS: Readonly<Record<ImportFormat, (source: Source) => ReadFile>> = {
  bundle: ({ content, own }) => withJson(content, (json) => readSigned(json, own)),
  surveyjs: ({ content }) => withJson(content, (json) => imported(importSurveyJs(json))),
  qsf: ({ content }) => withJson(content, (json) => imported(importQualtrics(json))),
  lss: ({ content }) => readLimeSurvey(content),
  lsg: ({ content }) => readLimeSurvey(content),
  text: ({ content }) => readText(content),
};

/** A draft from a file of ours or of another system. Nothing in it is trusted: this runs in the bounded thread. */
export function importFile(source: Source): ReadFile {
  return READERS[source.format](source);
}

/** The bundle stands two levels above its definition. */
const MAX_DEPTH = LIMITS.nesting + 2;

function withJson(content: string, read: (json: unknown) => ReadFile): ReadFile {
  let json: unknown;
  try {
    json = parseStrictJson(Buffer.from(content), MAX_DEPTH);
  } catch (error) {
    return refused(error instanceof DomainError ? error.code : 'malformed-json');
  }
  return read(json);
}

function readSigned(json: unknown, own: Source['own']): ReadFile {
  const verified = verifyBundle(json, own);
  if (!verified.ok) {
    const violations = verified.violations.map((one) => ({ ...one, pointer: `/content${one.pointer}` }));
    return { ok: false, violations };
  }
  const { definition, rubric, scenarios, meta } = verified.bundle;
  const warnings = verified.isOwn ? [] : ['signed-elsewhere'];
  return { ok: true, file: { definition, scenarios, title: meta.title, rubric, notImported: [], warnings } };
}

function readLimeSurvey(content: string): ReadFile {
  const xml = readXml(content);
  return xml ? imported(importLimeSurvey(xml['document'])) : refused('not-xml');
}

function readText(content: string): ReadFile {
  const { questions, ignored } = pasteText(content, new Set());
  const elements = questions.map(({ element }) => element);
  const definition: Definition = { pages: [{ name: 'page1', elements }] };
  const notImported = ignored.map(({ line, text, code }) => ({
    what: text.slice(0, 40),
    where: `line ${line}`,
    reason: code === 'too-long' ? ('text-shortened' as const) : ('does-not-fit' as const),
  }));
  const guessed = questions.some((question) => question.guessed);
  return imported({ definition, notImported }, guessed ? ['types-guessed'] : []);
}

function imported({ definition, notImported }: Imported, warnings: readonly string[] = []): ReadFile {
  if (notImported.some(({ reason }) => reason === 'not-this-format')) return refused('not-this-format');
  const title = titleOf(definition);
  return { ok: true, file: { definition, scenarios: [], ...(title && { title }), notImported, warnings } };
}

function titleOf({ title }: Definition): LocalizedText | undefined {
  if (title === undefined) return undefined;
  if (typeof title === 'string') return { 'zh-CN': title, en: title };
  const english = title.en ?? title.default ?? title['zh-cn'] ?? '';
  return { 'zh-CN': title['zh-cn'] ?? english, en: english };
}
