import type { LocalizedText } from '#kernel';
import type { Definition } from '#questionnaire/core/design';

export const BEGINNING_KINDS = ['template', 'blank', 'version', 'text', 'file'] as const;
export type BeginningKind = (typeof BEGINNING_KINDS)[number];

export function isBeginningKind(value: string | null): value is BeginningKind {
  return BEGINNING_KINDS.some((kind) => kind === value);
}

/** What a new questionnaire is made of, as the api wants to hear it, and what it might be called. */
export interface Beginning {
  readonly from?: {
    readonly template?: string;
    readonly versionId?: string;
    readonly definition?: Definition;
  };
  /** A file that the api reads by itself, with all that came with the questions. */
  readonly file?: ImportedFile;
  readonly title?: LocalizedText;
}

export const IMPORT_FORMATS = ['surveyjs', 'bundle', 'lss', 'lsg', 'qsf'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

export interface ImportedFile {
  readonly format: ImportFormat;
  readonly content: string;
}

/** An identifier made of a name; empty where the name has no letters that fit. */
export function slugFrom(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 63);
}

export const SLUG = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** What a file is, by its name and its first words; undefined when neither says so. */
export function formatOf(name: string, content: string): ImportFormat | undefined {
  const ending = /\.(lss|lsg|qsf)$/i.exec(name)?.[1]?.toLowerCase();
  if (ending !== undefined) return IMPORT_FORMATS.find((format) => format === ending);
  if (content.trimStart().startsWith('<')) return 'lss';
  const json = parsed(content);
  return json && formatOfJson(json);
}

function formatOfJson(json: Readonly<Record<string, unknown>>): ImportFormat | undefined {
  if (isObject(json['SurveyEntry'])) return 'qsf';
  if (isObject(json['bundle'])) return 'bundle';
  return Array.isArray(json['pages']) || Array.isArray(json['elements']) ? 'surveyjs' : undefined;
}

function parsed(content: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const json: unknown = JSON.parse(content);
    return isObject(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
