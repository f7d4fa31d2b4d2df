/** Waits until `look` gives something, for what another process does in its own time. */
export async function eventually<T>(look: () => Promise<T | undefined | false | null>, patience = 15_000): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== false && seen !== null) return seen;
    if (Date.now() > end) throw new Error(`did not happen within ${patience} ms`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
