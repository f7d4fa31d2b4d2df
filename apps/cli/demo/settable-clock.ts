import type { Clock } from '#kernel';

/** Tells the time it was set to, or the present one. */
export class SettableClock implements Clock {
  #time: Date | undefined;

  now(): Date {
    return this.#time ?? new Date();
  }

  setTo(time: Date | string): void {
    this.#time = new Date(time);
  }

  backToPresent(): void {
    this.#time = undefined;
  }
}
