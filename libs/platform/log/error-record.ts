/** What the log keeps of an error. Everything else it carries (a query's parameters, the row it is about) is not for the log. */
export interface ErrorRecord {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
  readonly cause?: Omit<ErrorRecord, 'stack' | 'cause'>;
}

export function errorRecord(error: unknown): ErrorRecord {
  if (!(error instanceof Error)) return summaryOf(error);
  const cause = error.cause ?? undefined;
  return {
    ...summaryOf(error),
    ...(error.stack === undefined ? {} : { stack: stackOf(error, error.stack) }),
    ...(cause === undefined ? {} : { cause: summaryOf(cause) }),
  };
}

function summaryOf(error: unknown): Omit<ErrorRecord, 'stack' | 'cause'> {
  if (!(error instanceof Error)) return { type: typeof error, message: typeof error === 'string' ? error : '' };
  const code = fieldOf(error, 'code') ?? fieldOf(error, 'errno');
  return { type: error.constructor.name, message: messageOf(error), ...(code === undefined ? {} : { code }) };
}

const fieldOf = (error: Error, name: string): string | undefined => {
  const value: unknown = (error as unknown as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
};

/** The message again, without what it quotes when it comes from the database: that may be anybody's answer. */
function messageOf(error: Error): string {
  const isOfDatabase = 'driverError' in error || fieldOf(error, 'severity') !== undefined;
  // From the first quotation mark to the last: a value may contain quotation marks of its own.
  return isOfDatabase
    ? error.message.replace(/"[^]*"/, (quoted) => (quotesOnly(namesOf(error), quoted) ? quoted : '"…"'))
    : error.message;
}

/** Parts of the schema that PostgreSQL says the error is about: these may be quoted. */
const namesOf = (error: Error): ReadonlySet<string | undefined> =>
  new Set(['schema', 'table', 'column', 'dataType', 'constraint'].map((name) => fieldOf(error, name)));

function quotesOnly(names: ReadonlySet<string | undefined>, text: string): boolean {
  const parts = text.split('"');
  return parts.length % 2 === 1 && parts.every((part, n) => n % 2 === 0 || names.has(part));
}

/** A stack begins with the message, as it was when the error was made. */
function stackOf(error: Error, stack: string): string {
  const at = error.message === '' ? -1 : stack.indexOf(error.message);
  const frames = stack
    .slice(at < 0 ? 0 : at + error.message.length)
    .split('\n')
    .filter((line) => /^ {4}at /.test(line));
  return [`${error.constructor.name}: ${messageOf(error)}`, ...frames].join('\n');
}
