interface Told {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
}

const PATIENCE = 5;

/** A machine that does other things, too, may be busy; the service says so, and for how long. */
export async function patiently<T extends Told>(ask: () => PromiseLike<T>, tries = PATIENCE): Promise<T> {
  const answer = await ask();
  const wait = Number(answer.headers['retry-after'] ?? Number.NaN);
  if (answer.status !== 503 || Number.isNaN(wait) || tries === 0) return answer;
  await new Promise((resolve) => setTimeout(resolve, 1_000 * wait));
  return patiently(ask, tries - 1);
}
