/** What was started, to be stopped in the opposite order, once. */
export class StopInOrder {
  readonly #steps: (() => Promise<void>)[] = [];
  #stopped: Promise<void> | undefined;

  /** What is added after stopping began is stopped at once: it came too late. */
  add(step: () => Promise<void>): void {
    if (this.#stopped) this.#stopped = Promise.all([this.#stopped, step()]).then(nothing);
    else this.#steps.push(step);
  }

  get isStopping(): boolean {
    return this.#stopped !== undefined;
  }

  /** Every step is tried, whatever becomes of the others; the first error is thrown at the end. */
  stop(): Promise<void> {
    this.#stopped ??= this.#run();
    return this.#stopped;
  }

  async #run(): Promise<void> {
    const errors: unknown[] = [];
    for (const step of this.#steps.toReversed()) await step().catch((error: unknown) => errors.push(error));
    if (errors.length > 0) throw errors[0];
  }
}

const nothing = (): void => undefined;
