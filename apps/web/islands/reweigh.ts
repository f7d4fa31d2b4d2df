import { probabilityText, rankText, scoreText, shareText } from '#pages';
import { type OwnRow, OwnWeights, type OwnWeightsData } from './own-weights.js';
import { declaredPoints, hashOf, pointsOf, sharesOf } from './weight-points.js';

export { OwnWeights } from './own-weights.js';
export { declaredPoints, hashOf, pointsOf, sharesOf } from './weight-points.js';

/** Sentences of the page's language, with `{placeholders}`. */
interface Words {
  readonly none: string;
  readonly robust: string;
  readonly flip: string;
  readonly noFlip: string;
  readonly tie: string;
  readonly up: string;
  readonly down: string;
  readonly copied: string;
  readonly notCopied: string;
}

/** A sentence is said when the hand rests, so that a screen reader is not flooded. */
const REST = 250;
const GLIDE = 200;

/** The reader's own weights: sliders that sort the ranked vendors anew. The weights never leave the browser. */
class WeightPanel {
  readonly #sliders: readonly HTMLInputElement[];
  readonly #rows = new Map<string, HTMLTableRowElement>();
  readonly #own: OwnWeights;
  readonly #declared: readonly number[];
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly root: HTMLElement,
    { data, words }: { readonly data: OwnWeightsData; readonly words: Words },
  ) {
    this.words = words;
    this.#own = new OwnWeights(data);
    this.#declared = declaredPoints(data.weights);
    this.#sliders = [...root.querySelectorAll<HTMLInputElement>('input[type=range]')];
    for (const row of root.querySelectorAll<HTMLTableRowElement>('tr[data-slug]'))
      this.#rows.set(row.dataset['slug'] ?? '', row);
  }

  private readonly words: Words;

  start(): void {
    this.root.addEventListener('input', () => this.#moved());
    this.root.querySelector('[name=reset]')?.addEventListener('click', () => this.#reset());
    this.root.querySelector('[name=copy]')?.addEventListener('click', () => void this.#copy());
    addEventListener('hashchange', () => this.#fromAddress());
    this.root.hidden = false;
    if (!this.#fromAddress()) this.#show();
  }

  #points = (): readonly number[] => this.#sliders.map(({ value }) => Number(value));

  #set(points: readonly number[]): void {
    for (const [d, slider] of this.#sliders.entries()) slider.value = String(points[d]);
    this.#show();
  }

  #fromAddress(): boolean {
    const points = pointsOf(location.hash, this.#sliders.length);
    if (points) this.#set(points);
    return points !== null;
  }

  #moved(): void {
    history.replaceState(null, '', hashOf(this.#points()));
    this.#show();
  }

  #reset(): void {
    history.replaceState(null, '', location.pathname + location.search);
    this.#set(this.#declared);
  }

  /** Only pages from a safe origin may write to the clipboard; the address holds the weights in any case. */
  async #copy(): Promise<void> {
    history.replaceState(null, '', hashOf(this.#points()));
    const clipboard = (navigator as { readonly clipboard?: Clipboard }).clipboard;
    const isCopied = await (clipboard?.writeText(location.href) ?? Promise.reject(new Error('no clipboard'))).then(
      () => true,
      () => false,
    );
    this.root.querySelector('.copied')?.replaceChildren(isCopied ? this.words.copied : this.words.notCopied);
  }

  #show(): void {
    const shares = sharesOf(this.#points());
    for (const [d, output] of [...this.root.querySelectorAll('output[for]')].entries())
      output.textContent = shareText(shares?.[d] ?? 0);
    clearTimeout(this.#resting);
    if (!shares) return this.#say(this.words.none);
    this.#sort(this.#own.order(shares));
    this.#resting = setTimeout(() => this.#say(this.#sentence(shares)), REST);
  }

  #sort(order: readonly OwnRow[]): void {
    const rows = order.flatMap((row) => this.#rows.get(row.slug) ?? []);
    const before = rows.map((row) => row.offsetTop);
    for (const each of order) this.#fill(each);
    rows[0]?.parentElement?.append(...rows);
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    for (const [i, row] of rows.entries()) {
      const way = (before[i] ?? 0) - row.offsetTop;
      const frames = [{ transform: `translateY(${way}px)` }, { transform: 'none' }];
      if (way !== 0) row.animate(frames, { duration: GLIDE, easing: 'ease-out' });
    }
  }

  #fill({ slug, score, range, moved }: OwnRow): void {
    const cell = (name: string) => this.#rows.get(slug)?.querySelector(`.${name}`);
    cell('rank')?.replaceChildren(rankText(range));
    cell('score')?.replaceChildren(scoreText(score));
    const way = moved > 0 ? '↑' : '↓';
    const text = moved === 0 ? '' : fill(moved > 0 ? this.words.up : this.words.down, { count: Math.abs(moved) });
    const mark = cell('moved');
    mark?.replaceChildren(moved === 0 ? '–' : `${way}${Math.abs(moved)}`);
    mark?.setAttribute('title', text);
  }

  #sentence(shares: readonly number[]): string {
    const found = this.#own.robustness(shares);
    if (!found) return '';
    const { first, second, nearby, any, epsilonStar } = found;
    if (epsilonStar === null) return fill(this.words.tie, { first, second });
    const said = fill(this.words.robust, { first, nearby: probabilityText(nearby), any: probabilityText(any) });
    const rest = epsilonStar === 1 ? this.words.noFlip : this.words.flip;
    return `${said} ${fill(rest, { first, second, share: shareText(epsilonStar) })}`;
  }

  #say(sentence: string): void {
    this.root.querySelector('[aria-live]')?.replaceChildren(sentence);
  }
}

const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));

const root = typeof document === 'undefined' ? null : document.getElementById('own-weights');
const data = root?.querySelector('script')?.textContent;
if (root && data) new WeightPanel(root, JSON.parse(data) as { data: OwnWeightsData; words: Words }).start();
