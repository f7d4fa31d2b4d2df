import { DotWhisker, type DotWhiskerRow } from '../chart/dot-whisker.js';
import { intervalText, rankText, scoreText, shareText } from '../chart/score-text.js';
import type { LocalizedText } from '#kernel';
import type { BenchmarkVendor, PublishedScore } from './benchmark-model.js';
import { companionText, VendorNotes } from './vendor-notes.js';
import { scoreRow } from './score-row.js';
import { Keywords } from './keywords.js';
import { shownRange, shownVendors } from './standing.js';
import type { View } from './view.js';

/** Each published vendor's dimensions and criteria, folded. */
export function VendorDetails({ view }: { readonly view: View }) {
  const vendors = shownVendors(view.page).filter(({ status }) => status !== 'SUPPRESSED');
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
      <Keywords view={view} vendor={vendor} />
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
    ...(vendor.channels ? [[say('channels'), channelText(vendor.channels, say)] as const] : []),
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

/** Only those that are behind the score. */
function channelText(channels: NonNullable<BenchmarkVendor['channels']>, say: View['say']): string {
  return (['S', 'P', 'T'] as const)
    .filter((channel) => channels[channel] > 0)
    .map((channel) => `${say(`channel${channel}`)} ${shareText(channels[channel])}`)
    .join(say('listComma'));
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
