/** What was seen last counts as much as all before it. */
const NEWEST = 0.5;

/** How many requests are answered in a second, lately. */
export class Pace {
  #answered = 0;
  #perSecond = 0;

  answered(): void {
    this.#answered += 1;
  }

  /** The pace, after `seconds` (more than 0) since it was asked for before. */
  after(seconds: number): number {
    this.#perSecond += NEWEST * (this.#answered / seconds - this.#perSecond);
    this.#answered = 0;
    return this.#perSecond;
  }
}
