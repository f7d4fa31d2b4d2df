import type { ReactNode } from 'react';
import { DotWhisker, type DotWhiskerRow } from '../chart/dot-whisker.js';
import { scoreAxis } from '../chart/score-axis.js';
import { differenceIntervalText, differenceText, shareText } from '../chart/score-text.js';
import type { Interval, JudgedDifference, PairVerdict, RobustnessBand } from './benchmark-model.js';
import { chosenPair, comparable } from './pair-of.js';
import { PairMatrix } from './pair-matrix.js';
import { verdictKey } from './verdict-words.js';
import type { View } from './view.js';

/** Two vendors against each other: the reader chooses by a plain form, the server draws. */
export function Comparison({ view }: { readonly view: View }) {
  const { page, say } = view;
  const pair = chosenPair(page);
  if (!pair) return null;
  return (
    <section className="card comparison" id="compare">
      <h2>{say('compareTitle')}</h2>
      <PairForm view={view} pair={pair} />
      <PairVerdictText view={view} pair={pair} />
      <DotWhisker
        caption={say('differenceCaption', namesOf(view, pair))}
        axis={differenceAxis(pair)}
        reference={0}
        head={{ name: say('dimension'), plot: say('differenceInterval'), score: say('difference') }}
        rows={rowsOf(view, pair)}
      />
      <PairMatrix view={view} />
    </section>
  );
}

interface PairProps {
  readonly view: View;
  readonly pair: PairVerdict;
}

function nameOf({ page }: View, slug: string): string {
  return page.vendors.find((vendor) => vendor.slug === slug)?.name[page.locale] ?? slug;
}

function namesOf(view: View, { a, b }: PairVerdict) {
  return { a: nameOf(view, a), b: nameOf(view, b) };
}

function PairForm({ view, pair }: PairProps) {
  const { page, say } = view;
  const vendors = comparable(page);
  return (
    <form method="get" action={`${page.url}#compare`} className="choose">
      <input type="hidden" name="lang" value={page.locale} />
      <label htmlFor="pair">{say('comparePair')}</label>
      <select id="pair" name="compare" defaultValue={`${pair.a},${pair.b}`}>
        {vendors.map((first) => (
          <optgroup key={first.slug} label={first.name[page.locale]}>
            {vendors
              .filter((second) => second !== first)
              .map((second) => (
                <option key={second.slug} value={`${first.slug},${second.slug}`}>
                  {say('compareOption', { a: first.name[page.locale], b: second.name[page.locale] })}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      <button type="submit">{say('compareButton')}</button>
    </form>
  );
}

function PairVerdictText({ view, pair }: PairProps) {
  const { say } = view;
  const names = namesOf(view, pair);
  return (
    <p className="verdict">
      <b>{say(verdictKey(pair.verdict), names)}</b> {differenceText(pair.difference)} {intervalOf(pair.ci95)}
      <Epsilon view={view} pair={pair} />
    </p>
  );
}

const EPSILON_WORDS = {
  ROBUST: 'epsilon-robust',
  MODERATE: 'epsilon-moderate',
  FRAGILE: 'epsilon-fragile',
} as const satisfies Readonly<Record<RobustnessBand, string>>;

/** Only for a vendor that is ahead: robustness to the weights has no meaning for the one behind. */
function Epsilon({ view, pair }: PairProps): ReactNode {
  const { epsilonStar, band, difference } = pair;
  if (typeof epsilonStar !== 'number' || !band || difference === 0) return null;
  const ahead = nameOf(view, difference > 0 ? pair.a : pair.b);
  const key = epsilonStar >= 1 ? 'epsilonAlways' : EPSILON_WORDS[band];
  return (
    <>
      <br />
      <small>{view.say(key, { vendor: ahead, share: shareText(epsilonStar) })}</small>
    </>
  );
}

function differenceAxis({ ci95, dimensions = [] }: PairVerdict) {
  const reach = Math.max(
    ...[ci95, ...dimensions.map((part) => part.ci95)].flatMap((interval) => (interval ?? []).map(Math.abs)),
    5,
  );
  const end = Math.ceil(reach / 5) * 5;
  return scoreAxis([-end, end]);
}

function rowsOf(view: View, pair: PairVerdict): readonly DotWhiskerRow[] {
  const { page, say } = view;
  const parts = (pair.dimensions ?? []).map((part) =>
    rowOf(view, part.id, page.dimensions.find(({ id }) => id === part.id)?.name[page.locale] ?? part.id, part),
  );
  return [rowOf(view, 'overall', say('overall'), pair), ...parts];
}

function rowOf(
  { say }: View,
  id: string,
  name: string,
  { difference, ci95, verdict }: JudgedDifference,
): DotWhiskerRow {
  return {
    id,
    name,
    score: difference,
    interval: ci95,
    text: differenceText(difference),
    series: verdict === 'INCONCLUSIVE' || verdict === 'PRACTICALLY_EQUAL' ? 'context' : 1,
    title: say('differenceTitle', {
      name,
      difference: differenceText(difference),
      interval: intervalOf(ci95),
    }),
  };
}

function intervalOf(interval: Interval | null): string {
  return interval ? differenceIntervalText(interval) : '—';
}
