/** What the work yields, or the failure of the expected kind that ended it; any other error passes through. */
export function attempt<Result, Failure extends Error>(
  kind: abstract new (...parameters: never[]) => Failure,
  work: () => Result,
): Result | Failure {
  try {
    return work();
  } catch (error) {
    if (error instanceof kind) return error;
    throw error;
  }
}
