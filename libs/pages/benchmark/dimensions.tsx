import { type DotWhiskerPanel, SmallMultiples } from '../chart/dot-whisker.js';
import { shareText } from '../chart/score-text.js';
import type { BenchmarkDimension, BenchmarkVendor } from './benchmark-model.js';
import { dimensionsBySpread } from './headline-of.js';
import { Robustness } from './robustness.js';
import { scoreRow } from './score-row.js';
import { shownVendors } from './standing.js';
import type { View } from './view.js';

/** One panel a dimension, the widest spread first, vendors in the same order in each. */
export function Dimensions({ view }: { readonly view: View }) {
  const { page, say } = view;
  const vendors = shownVendors(page).filter(({ status }) => status !== 'SUPPRESSED');
  return (
    <section id="dimensions">
      <h2>{say('dimensionsTitle')}</h2>
      <p className="lead">{say('dimensionsLead')}</p>
      <SmallMultiples
        panels={dimensionsBySpread(page).map((dimension) => panelOf(view, dimension, vendors))}
        aside={<Robustness view={view} />}
      />
    </section>
  );
}

const hasAnswers = (page: View['page']): boolean =>
  page.quotes !== undefined || page.vendors.some(({ distributions }) => distributions !== undefined);

function panelOf(view: View, dimension: BenchmarkDimension, vendors: readonly BenchmarkVendor[]): DotWhiskerPanel {
  const { page, say } = view;
  return {
    id: dimension.id,
    caption: (
      <h3>
        {hasAnswers(page) ? (
          <a href={`#d-${dimension.id}`}>{dimension.name[page.locale]}</a>
        ) : (
          dimension.name[page.locale]
        )}{' '}
        <small>{shareText(dimension.weight)}</small>
      </h3>
    ),
    axis: view.dimensionAxis,
    reference: view.meanOf(dimension.marketMean),
    head: { name: say('vendor'), plot: say('interval'), score: say('score') },
    rows: vendors.map((vendor) => ({
      id: vendor.slug,
      series: view.seriesOf(vendor),
      ...scoreRow(
        view,
        vendor.name[page.locale],
        vendor.dimensions.find(({ id }) => id === dimension.id),
      ),
    })),
  };
}
