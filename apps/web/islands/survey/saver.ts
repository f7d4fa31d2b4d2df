import { type Kept, type KeptStep, readKept, writeKept } from './kept.js';
import type { Fields } from './page.js';
import { spread } from './spread.js';

/** How the last attempt to save ended. */
export type Outcome = 'saved' | 'offline' | 'refused' | 'unsaved' | 'failed' | { readonly conflict: number };

const DEBOUNCE = 400;
const FIRST_RETRY = 2_000;
const LAST_RETRY = 30_000;

/** Keeps what is typed: on the server while it can be reached, on the device while it cannot. */
export class Saver {
  #steps: Record<string, KeptStep> = {};
  #act: Kept['act'];
  #timer = 0;
  #retry = FIRST_RETRY;
  #running: Promise<Outcome> | undefined;
  #isKept = false;

  constructor(
    readonly address: string,
    public revision: number,
    private readonly told: (outcome: Outcome) => void,
  ) {}

  /** Takes up what an earlier page left on this device. */
  async takeUp(): Promise<void> {
    const kept = await readKept(this.address).catch(() => undefined);
    if (!kept) return;
    this.#isKept = true;
    this.#steps = { ...kept.steps, ...this.#steps };
    this.#act ??= kept.act;
  }

  get act(): Kept['act'] {
    return this.#act;
  }

  get isClean(): boolean {
    return Object.keys(this.#steps).length === 0;
  }

  /** Nothing but this screen waits to be saved. */
  isAlone(step: number): boolean {
    return Object.keys(this.#steps).every((other) => other === String(step));
  }

  seenOf(step: number): number {
    return this.#steps[step]?.seen ?? 0;
  }

  fieldsOf(step: number): Fields | undefined {
    return this.#steps[step]?.fields;
  }

  /** Somebody typed. It is saved when they pause. */
  typed(step: number, fields: Fields, seen: number): void {
    this.put(step, fields, seen);
    this.#later(DEBOUNCE);
  }

  put(step: number, fields: Fields, seen: number): void {
    this.#steps[step] = { fields, seen: seen + (this.#steps[step]?.seen ?? 0) };
  }

  /** It was saved another way, such as by its form. */
  drop(step: number): void {
    delete this.#steps[step];
    clearTimeout(this.#timer);
    void this.#keep();
  }

  handIn(act: NonNullable<Kept['act']>): void {
    this.#act = act;
  }

  forget(): void {
    this.#steps = {};
    this.#act = undefined;
    clearTimeout(this.#timer);
    void this.#keep();
  }

  /** Saves now; only one attempt at a time, so that revisions follow each other. */
  flush(): Promise<Outcome> {
    this.#running ??= this.#save().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #save(): Promise<Outcome> {
    clearTimeout(this.#timer);
    const sent = { ...this.#steps };
    const outcome = this.isClean ? 'saved' : await this.#send(sent);
    if (outcome === 'saved') {
      for (const [step, { fields }] of Object.entries(sent))
        if (this.#steps[step]?.fields === fields) delete this.#steps[step];
      this.#retry = FIRST_RETRY;
      if (this.#isKept) await this.#keep();
      if (!this.isClean) this.#later(DEBOUNCE);
    }
    const told = outcome === 'offline' || outcome === 'unsaved' ? await this.#hold(outcome) : outcome;
    this.told(told);
    return told;
  }

  /** Writes it down here and tries again, each time after a longer while. */
  async #hold(outcome: 'offline' | 'unsaved'): Promise<Outcome> {
    this.#later(spread(this.#retry));
    this.#retry = Math.min(this.#retry * 2, LAST_RETRY);
    return (await this.#keep()) ? outcome : 'failed';
  }

  async #send(steps: Readonly<Record<string, KeptStep>>): Promise<Outcome> {
    const body = Object.entries(steps).map(([step, kept]) => ({ step: Number(step), ...kept }));
    try {
      const answer = await fetch('/v1/respond/draft', {
        method: 'PUT',
        keepalive: true,
        headers: {
          'content-type': 'application/json',
          'if-match': `"${this.revision}"`,
          authorization: `Survey ${this.address.split('/').pop()}`,
        },
        body: JSON.stringify({ steps: body }),
      });
      const said = (await answer.json()) as { revision?: number; type?: string; detail?: string };
      // A form may have been sent meanwhile, and its reply may have come first.
      if (answer.ok) this.revision = Math.max(this.revision, said.revision ?? 0);
      return answer.ok ? 'saved' : refusal(answer.status, said);
    } catch {
      return 'offline';
    }
  }

  #later(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.flush(), wait);
  }

  /** Whether the device keeps it; a private window may not. */
  async keep(): Promise<boolean> {
    return this.#keep();
  }

  async #keep(): Promise<boolean> {
    const isEmpty = this.isClean && !this.#act;
    if (isEmpty && !this.#isKept) return true;
    const kept = { steps: this.#steps, at: Date.now(), ...(this.#act && { act: this.#act }) };
    this.#isKept = !isEmpty;
    return writeKept(this.address, isEmpty ? undefined : kept).then(
      () => true,
      () => false,
    );
  }
}

function refusal(status: number, { type, detail }: { type?: string; detail?: string }): Outcome {
  if (type?.endsWith('/draft-conflict')) return { conflict: Number(/\d+/.exec(detail ?? '')?.[0] ?? 0) };
  return status >= 500 || status === 429 ? 'unsaved' : 'refused';
}
