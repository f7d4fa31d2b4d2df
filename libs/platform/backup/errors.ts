/** A backup could not be made or restored; said in one sentence, with what is wrong below. */
export class BackupError extends Error {
  override readonly name = 'BackupError';

  constructor(
    message: string,
    readonly faults: readonly string[] = [],
  ) {
    super(message);
  }
}
