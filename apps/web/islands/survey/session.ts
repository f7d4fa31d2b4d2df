import { enhance } from './controls.js';
import type { Kept } from './kept.js';
import {
  all,
  clock,
  entriesOf,
  type Fields,
  fieldsOf,
  fill,
  readPage,
  say,
  stepOf,
  surveyForm,
  type SurveyPage,
  tell,
} from './page.js';
import { showConflict, showProgress } from './notices.js';
import { type Outcome, Saver } from './saver.js';
import { Seen } from './seen.js';
import { spread } from './spread.js';
import { parse, swap } from './swap.js';
import { type Screens, Way } from './way.js';

const PATIENCE = 10_000;
const BEFORE_PREFETCH = 1_000;
const RETRY = 5_000;

/** Somebody at a survey, from its first page to its last. */
export class Session {
  readonly #saver: Saver;
  readonly #seen = new Seen();
  /** What was said on screens since the page was opened. */
  readonly #said: Record<string, Fields> = {};
  #screens: { readonly from: string; readonly all: Screens } | undefined;
  #page: SurveyPage;
  #isBusy = false;
  /** Handing in is tried again then. */
  #again = 0;
  /** Going on waits for the network. */
  #waiting: HTMLElement | undefined;

  constructor(page: SurveyPage) {
    this.#page = page;
    this.#saver = new Saver(page.address, page.revision, (outcome) => this.#told(outcome));
  }

  async begin(): Promise<void> {
    this.#listen();
    await this.#saver.takeUp();
    if (this.#page.kind === 'done') this.#saver.forget();
    this.#shown();
    if (this.#saver.act) await this.#deliver();
    else if (!this.#saver.isClean) await this.#saver.flush();
  }

  #listen(): void {
    document.addEventListener('input', () => this.#typed());
    document.addEventListener('submit', (event) => this.#submitted(event));
    document.addEventListener('click', (event) => this.#clicked(event));
    document.addEventListener('visibilitychange', () => {
      if (document.hidden && !this.#saver.isClean) void this.#saver.flush();
    });
    addEventListener('online', () => void (this.#saver.act ? this.#deliver() : this.#saver.flush()));
    addEventListener('popstate', () => void this.#visit(location.href, true));
  }

  /** A page is there, from wherever it came. */
  #shown(): void {
    this.#isBusy = false;
    this.#waiting = undefined;
    enhance(this.#page.words);
    const form = surveyForm();
    if (!form || this.#page.kind !== 'step') return;
    const kept = this.#saver.fieldsOf(this.#step(form));
    if (kept) fill(form, kept);
    setTimeout(() => void this.#prefetch(), BEFORE_PREFETCH);
  }

  #step(form: HTMLFormElement): number {
    return stepOf(form.getAttribute('action') ?? '');
  }

  async #prefetch(): Promise<void> {
    const from = this.#page.screens;
    const { saveData } = (navigator as { connection?: { saveData?: boolean } }).connection ?? {};
    if (!from || saveData || this.#screens?.from === from) return;
    const answer = await fetch(from).catch(() => undefined);
    if (answer?.ok) this.#screens = { from, all: (await answer.json()) as Screens };
  }

  #typed(): void {
    const form = surveyForm();
    if (form && this.#page.kind === 'step') this.#saver.typed(this.#step(form), fieldsOf(form), this.#seen.take());
  }

  #submitted(event: SubmitEvent): void {
    // What is taken back is not kept on the device either.
    if (new URL((event.target as HTMLFormElement).action).pathname === `${this.#page.address}/forget`)
      this.#saver.forget();
    const form = surveyForm();
    if (!form || event.target !== form) return;
    event.preventDefault();
    if (this.#isBusy) return;
    this.#isBusy = true;
    void (this.#page.kind === 'check' ? this.#handIn(form) : this.#go(form, event.submitter)).finally(() => {
      this.#isBusy = false;
    });
  }

  /** Links to other screens of the same survey need not be fetched by the browser. */
  #clicked(event: MouseEvent): void {
    const link = (event.target as Element).closest('a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !stepOf(link.pathname)) return;
    if (!link.pathname.startsWith(`${this.#page.address}/`)) return;
    event.preventDefault();
    void this.#visit(link.href, false);
  }

  async #visit(href: string, isBack: boolean): Promise<void> {
    const page = await this.#fetch(href);
    if (page) return this.#show(page.html, isBack ? undefined : page.url);
    const step = stepOf(href);
    if (step) this.#showKept(step);
    else tell(say(this.#page.words, 'offline'));
  }

  /** The page at an address or behind a form; undefined when there is no network, or nobody answers. */
  async #fetch(
    href: string,
    body?: URLSearchParams,
  ): Promise<{ html: string; url: string; status: number } | undefined> {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), PATIENCE);
    try {
      const answer = await fetch(href, { signal: patience.signal, ...(body && { method: 'POST', body }) });
      if (answer.status >= 500 || answer.status === 429) return undefined;
      return { html: await answer.text(), url: answer.url, status: answer.status };
    } catch {
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  }

  #show(html: string, address: string | undefined): void {
    swap(html, address);
    const page = readPage();
    if (!page) return;
    this.#page = page;
    this.#saver.revision = Math.max(page.revision, this.#saver.revision);
    if (page.kind === 'done') this.#saver.forget();
    this.#shown();
  }

  /** Sends the form of a screen as a browser would, and shows what comes back. */
  async #go(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
    const step = this.#step(form);
    const button = submitter as HTMLButtonElement | null;
    const fields = fieldsOf(form);
    this.#said[step] = fields;
    this.#saver.put(step, fields, this.#seen.take());
    if (!this.#saver.isAlone(step) && (await this.#saver.flush()) !== 'saved') return this.#goWithout(form, button);
    const body = new URLSearchParams(entriesOf(form));
    if (button?.name) body.set(button.name, button.value);
    body.set('-seen', String(this.#saver.seenOf(step)));
    const page = await this.#fetch(form.getAttribute('action') ?? '', body);
    if (!page) return this.#goWithout(form, button);
    this.#saver.drop(step);
    this.#show(page.html, page.status === 422 ? undefined : page.url);
  }

  /** Goes on with the screens that were fetched before, and keeps what was said until it can be saved. */
  async #goWithout(form: HTMLFormElement, button: HTMLButtonElement | null): Promise<void> {
    if ((await this.#saver.flush()) === 'saved' && button) return void setTimeout(() => button.click());
    if (button?.name !== '-direction') return;
    const isForward = button.value === 'forward';
    const missing = isForward && this.#missing(fieldsOf(form));
    if (missing) {
      tell(say(this.#page.words, 'needed'));
      return missing.focus();
    }
    const next = this.#screens && this.#way().from(this.#step(form), button.value);
    if (next) return this.#showKept(next);
    if (isForward) return this.#showEnd(button);
    tell(say(this.#page.words, 'waiting'));
  }

  /** The last look where it was fetched before; elsewhere one waits. */
  #showEnd(button: HTMLElement): void {
    if (this.#screens) return this.#show(this.#screens.all.check, this.#at('check'));
    this.#waiting = button;
    tell(say(this.#page.words, 'waiting'));
  }

  /** The first field of a question that has to be answered and is not. */
  #missing(fields: Fields): HTMLElement | undefined {
    const isGiven = (name: string) =>
      Object.entries(fields).some(
        ([field, [value]]) => value !== '' && (field === name || field.startsWith(`${name}.`)),
      );
    const question = all('[data-required]').find(({ dataset }) => !isGiven(dataset['item'] ?? ''));
    return question?.querySelector<HTMLElement>('input,select,textarea') ?? undefined;
  }

  #at(place: string | number): string {
    return `${this.#page.address}/${place}${location.search}`;
  }

  /** The way as it is with all that was said: on screens fetched before, since then, and what is not saved yet. */
  #way(): Way {
    const { steps = [], plan } = this.#screens?.all ?? {};
    const forms = steps.map((html, index) => {
      const said = this.#saver.fieldsOf(index + 1) ?? this.#said[index + 1];
      const form = said ? null : parse(html).querySelector('form');
      return [index + 1, said ?? (form ? fieldsOf(form) : {})] as const;
    });
    return new Way(plan as Screens['plan'], Object.fromEntries(forms));
  }

  #showKept(step: number): void {
    const html = this.#screens?.all.steps[step - 1];
    if (html === undefined) return tell(say(this.#page.words, 'offline'));
    const way = this.#way();
    this.#show(html, this.#at(step));
    const form = surveyForm();
    const said = this.#saver.fieldsOf(step) ?? this.#said[step];
    if (form && said) fill(form, said);
    for (const question of all('[data-item]')) if (!way.isAsked(question.dataset['item'] ?? '')) question.remove();
    showProgress(this.#page.words, way.steps.indexOf(step) + 1, way.steps.length);
    tell(say(this.#page.words, 'offline'));
  }

  async #handIn(form: HTMLFormElement): Promise<void> {
    const fields = Object.fromEntries(entriesOf(form).map(([name, value]) => [name, [value]]));
    const random = crypto.getRandomValues(new Uint32Array(4));
    this.#saver.handIn({ key: `web-${[...random].map((part) => part.toString(36)).join('-')}-key`, fields });
    await this.#deliver();
  }

  /** Hands in what was kept, once and under the same key, however often it is tried. */
  async #deliver(): Promise<void> {
    const { act } = this.#saver;
    if (!act) return;
    const saved = await this.#saver.flush();
    if (typeof saved === 'object' || saved === 'refused') return;
    const page = saved === 'saved' ? await this.#send(act) : undefined;
    if (page) {
      this.#saver.forget();
      return this.#show(page.html, page.url);
    }
    const isKept = await this.#saver.keep();
    clearTimeout(this.#again);
    this.#again = window.setTimeout(() => void this.#deliver(), spread(RETRY));
    if (this.#page.kind === 'kept') return;
    if (isKept && this.#screens) this.#show(this.#screens.all.kept, this.#page.address);
    else tell(say(this.#page.words, isKept ? 'offline' : 'failed'));
  }

  #send({ key, fields }: NonNullable<Kept['act']>) {
    const body = new URLSearchParams(Object.entries(fields).map(([name, [value]]) => [name, value ?? '']));
    body.set('-key', key);
    return this.#fetch(`${this.#page.address}/submit?lang=${document.documentElement.lang}`, body);
  }

  #told(outcome: Outcome): void {
    const { words, kind } = this.#page;
    if (typeof outcome === 'object') return this.#offerChoice(outcome.conflict);
    if (outcome === 'refused') {
      this.#saver.forget();
      if (kind !== 'intro') location.assign(this.#page.address);
      return;
    }
    if (outcome !== 'saved') return tell(say(words, outcome));
    tell(say(words, 'savedAt', { time: clock(new Date()) }));
    this.#waiting?.click();
    this.#waiting = undefined;
  }

  /** Another device has saved since: the person says whose answers stay. */
  #offerChoice(revision: number): void {
    showConflict(this.#page.words, {
      takeMine: () => {
        this.#saver.revision = revision;
        void this.#saver.flush();
      },
      takeTheirs: () => {
        this.#saver.forget();
        void this.#visit(location.href, true);
      },
    });
  }
}
