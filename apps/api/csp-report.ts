import { redactedPath } from './problem.filter.js';

/** What a policy kept a browser from, without anything that a page held. */
export interface PolicyViolation {
  readonly directive: string;
  /** `inline`, `eval`, `trusted-types-sink`, or an origin. */
  readonly blocked: string;
  /** The page, without what is secret in its address. */
  readonly page: string;
  readonly source: string;
  readonly line: number | null;
}

const MOST = 10;
const LONGEST = 200;

/**
 * The reports of one request: of the Reporting API, a list of `{ type, body }`, or of the older `report-uri`, an object
 * `{ "csp-report" }`. What is neither is no report. Samples of scripts, queries and fragments are left out.
 */
export function readCspReports(sent: unknown): readonly PolicyViolation[] {
  const list = Array.isArray(sent) ? sent.slice(0, MOST) : [sent];
  return list.flatMap((one) => {
    const body = bodyOf(one);
    return body ? [violationOf(body)] : [];
  });
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function bodyOf(one: unknown): Fields | undefined {
  if (!isFields(one)) return undefined;
  if (isFields(one['csp-report'])) return one['csp-report'];
  return one['type'] === 'csp-violation' && isFields(one['body']) ? one['body'] : undefined;
}

function violationOf(body: Fields): PolicyViolation {
  const text = (...names: readonly string[]): string => {
    return names.map((name) => body[name]).find((value) => typeof value === 'string') ?? '';
  };
  const line = body['lineNumber'] ?? body['line-number'];
  return {
    directive: wordOf(text('effectiveDirective', 'effective-directive', 'violated-directive')),
    blocked: originOf(text('blockedURL', 'blocked-uri')),
    page: pathOf(text('documentURL', 'document-uri')),
    source: pathOf(text('sourceFile', 'source-file')),
    line: Number.isSafeInteger(line) ? Number(line) : null,
  };
}

const wordOf = (text: string): string => /^[a-z-]{1,60}/.exec(text)?.[0] ?? '';

function originOf(text: string): string {
  if (!URL.canParse(text)) return wordOf(text);
  const { origin, protocol } = new URL(text);
  return (origin === 'null' ? protocol : origin).slice(0, LONGEST);
}

function pathOf(text: string): string {
  return URL.canParse(text) ? redactedPath(new URL(text).pathname).slice(0, LONGEST) : '';
}
