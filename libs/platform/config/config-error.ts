/** Everything that is wrong with the environment, at once. Names only: values may be secrets. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  /** EX_CONFIG of sysexits.h: a supervisor need not try again. */
  readonly exitCode = 78;

  constructor(readonly mistakes: readonly string[]) {
    super(`Cannot start:\n${mistakes.map((mistake) => `  ${mistake}`).join('\n')}`);
  }
}
