const SYSTEM: Readonly<Record<string, string>> = {
  EADDRINUSE: 'The port is taken: set PORT to another one.',
  ECONNREFUSED: 'The database does not answer: is DATABASE_URL right, and is it running?',
  ENOTFOUND: 'The database’s host is not known: is DATABASE_URL right?',
  '28P01': 'The database refuses the login: is the password in DATABASE_URL right?',
  '3D000': 'The database named in DATABASE_URL does not exist.',
  '42P01': 'The database has no schema yet: run "fairmark migrate".',
  '22023': 'The database has no schema yet: run "fairmark migrate".',
};

function codeOf(error: unknown): string {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
  return typeof code === 'string' ? code : cause === undefined ? '' : codeOf(cause);
}

/** One sentence about what keeps a program from running: of a known system error, what to do about it. */
export function systemFailure(error: unknown): string {
  const known = SYSTEM[codeOf(error)];
  if (known !== undefined) return known;
  const text = error instanceof Error ? error.message : String(error);
  return text || `Something went wrong without saying what: ${error instanceof Error ? error.name : typeof error}.`;
}
