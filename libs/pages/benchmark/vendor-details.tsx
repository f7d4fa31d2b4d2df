import { DotWhisker, type DotWhiskerRow } from '../chart/dot-whisker.js';
import { intervalText, rankText, scoreText } from '../chart/score-text.js';
import type { LocalizedText } from '#kernel';
import type { BenchmarkVendor, PublishedScore } from './benchmark-model.js';
import { companionText, VendorNotes } from './vendor-notes.js';
import { scoreRow } from './score-row.js';
import { shownRange, standing } from './standing.js';
import type { View } from './view.js';

/** Each published vendor's dimensions and criteria, folded. */
export function VendorDetails({ view }: { readonly view: View }) {
  const vendors = standing(view.page).filter(({ status }) => status !== 'SUPPRESSED');
  return (
    <section id="vendors">
      <h2>{view.say('vendorsTitle')}</h2>
      <div className="folds">
        {vendors.map((vendor) => (
          <VendorDetail key={vendor.slug} view={view} vendor={vendor} />
        ))}
      </div>
    </section>
  );
}

interface VendorProps {
  readonly view: View;
  readonly vendor: BenchmarkVendor;
}

function VendorDetail({ view, vendor }: VendorProps) {
  const { page, say } = view;
  return (
    <details id={`v-${vendor.slug}`} className="card">
      <summary>{vendor.name[page.locale]}</summary>
      <VendorFacts view={view} vendor={vendor} />
      <VendorNotes view={view} vendor={vendor} />
      <DotWhisker
        caption={say('criteriaCaption')}
        axis={view.criterionAxis}
        reference={null}
        head={{ name: say('criterion'), plot: say('interval'), score: say('score') }}
        rows={rowsOf(view, vendor)}
      />
    </details>
  );
}

function VendorFacts({ view: { page, say }, vendor }: VendorProps) {
  const range = shownRange(page, vendor);
  const facts: readonly (readonly [string, string])[] = [
    [say('rankRange'), range ? rankText(range) : '—'],
    [say('benchmarkScore'), scoreText(vendor.benchmarkScore)],
    [say('observedScore'), scoreText(vendor.observed)],
    [say('interval'), vendor.ci95 ? intervalText(vendor.ci95) : '—'],
    [say('reliability'), typeof vendor.reliability === 'number' ? vendor.reliability.toFixed(2) : '—'],
    ...(vendor.companions ?? []).map((figure) => [say(`companion-${figure.kind}`), companionText(figure)] as const),
  ];
  return (
    <dl className="facts">
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function rowsOf(view: View, { dimensions, criteria }: BenchmarkVendor): readonly DotWhiskerRow[] {
  return view.page.dimensions.flatMap((dimension) => [
    rowOf(view, dimension, dimensions),
    ...dimension.criteria.map((criterion) => ({ ...rowOf(view, criterion, criteria), isPart: true })),
  ]);
}

interface Part {
  readonly id: string;
  readonly name: LocalizedText;
}

function rowOf(view: View, { id, name }: Part, scores: readonly PublishedScore[]): DotWhiskerRow {
  const published = scores.find((score) => score.id === id);
  return { id, series: 1, ...scoreRow(view, name[view.page.locale], published) };
}
