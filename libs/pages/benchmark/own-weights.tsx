import { shareText } from '../chart/score-text.js';
import { ownWeightsWords } from '../messages/own-weights.js';
import { sayIn, type Say } from '../messages/say.js';
import type { BenchmarkPage, BenchmarkVendor, OwnWeights } from './benchmark-model.js';
import { isOrdered, standing } from './standing.js';
import type { View } from './view.js';

/** What a slider may say; the script takes proportions. */
const MOST_POINTS = 50;
/** Sentences that the script says. */
const SPOKEN = ['none', 'robust', 'flip', 'noFlip', 'tie', 'up', 'down', 'copied', 'notCopied'] as const;

type SayOwn = Say<typeof ownWeightsWords>;

/**
 * Sliders with which readers weigh the dimensions themselves. It is hidden until its script runs, because without
 * one it can do nothing; absent where no order of vendors may be shown.
 */
export function OwnWeightsBox({ view: { page, say } }: { readonly view: View }) {
  const { ownWeights } = page;
  if (!isOrdered(page) || !ownWeights || ownWeights.vendors.length < 2) return null;
  const own = sayIn(ownWeightsWords, page.locale);
  return (
    <section className="card own-weights" id="own-weights" hidden>
      <h2>{own('title')}</h2>
      <p className="note">{own('lead')}</p>
      <div className="weighing">
        <Sliders page={page} own={own} />
        <table>
          <caption className="unseen">{own('caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('rank')}</th>
              <th scope="col">{say('vendor')}</th>
              <th scope="col">{say('scoreColumn')}</th>
              <th scope="col">
                <abbr title={own('moved')}>±</abbr>
              </th>
            </tr>
          </thead>
          <tbody>
            {weighed(page, ownWeights).map(({ slug, name }) => (
              <tr key={slug} data-slug={slug}>
                <td className="rank">–</td>
                <th scope="row">
                  <a href={`#v-${slug}`}>{name[page.locale]}</a>
                </th>
                <td className="score">–</td>
                <td className="moved">–</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="said" aria-live="polite" />
      <p className="note">{own('note')}</p>
      <script type="application/json">{moments(page, ownWeights, own)}</script>
    </section>
  );
}

function Sliders({ page, own }: { readonly page: BenchmarkPage; readonly own: SayOwn }) {
  return (
    <div className="sliders">
      {page.dimensions.map(({ id, name, weight }) => (
        <p key={id}>
          <label htmlFor={`weight-${id}`}>{name[page.locale]}</label>
          <output htmlFor={`weight-${id}`}>{shareText(weight)}</output>
          <input
            type="range"
            id={`weight-${id}`}
            min="0"
            max={MOST_POINTS}
            defaultValue={Math.min(MOST_POINTS, Math.round(weight * 100))}
          />
        </p>
      ))}
      <p className="acts">
        <button type="button" name="reset">
          {own('reset')}
        </button>
        <button type="button" name="copy">
          {own('copy')}
        </button>
        <output className="copied" />
      </p>
    </div>
  );
}

/** In the order of the ranking, so that equal scores stand as they do there. */
function weighed(page: BenchmarkPage, { vendors }: OwnWeights): readonly BenchmarkVendor[] {
  return standing(page).filter(({ slug }) => vendors.some((each) => each.slug === slug));
}

/** What the script computes from, as JSON without `<`, so that nothing in it can end the data block. */
function moments(page: BenchmarkPage, ownWeights: OwnWeights, own: SayOwn): string {
  const vendors = weighed(page, ownWeights).map(({ slug, name }) => ({
    name: name[page.locale],
    ...ownWeights.vendors.find((each) => each.slug === slug),
  }));
  const data = { ...ownWeights, vendors, weights: page.dimensions.map(({ weight }) => weight) };
  const words = Object.fromEntries(SPOKEN.map((key) => [key, own(key)]));
  return JSON.stringify({ data, words }).replaceAll('<', '\\u003c');
}
