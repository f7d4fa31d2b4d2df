import { describe, expect, it } from '@jest/globals';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { DotWhisker, SmallMultiples } from './dot-whisker.js';
import { FunnelBar } from './funnel-bar.js';
import { Histogram } from './histogram.js';
import { MarkerKey, type Series } from './marker.js';
import { RankStrip } from './rank-strip.js';
import { scoreAxis } from './score-axis.js';
import { Sparkline } from './sparkline.js';
import { StackedLikert } from './stacked-likert.js';

const HOSTILE = `"><script>alert('x')</script>`;
const axis = scoreAxis([50, 90]);
const row = { name: HOSTILE, score: 70, interval: [65, 75], series: 1, text: '70.0', title: HOSTILE } as const;
const panel = {
  caption: HOSTILE,
  axis,
  reference: 60,
  head: { name: 'Vendor', plot: 'Interval', score: 'Score' },
  rows: [
    { ...row, id: 'a', series: 2 as Series },
    { ...row, id: 'b', score: null, interval: null, text: '—', isPart: true },
  ],
};
const words = { table: 'Data', name: 'Item', answers: 'Answers', label: 'Answer', count: 'Count' };

const CHARTS: readonly { readonly name: string; readonly chart: ReactElement }[] = [
  { name: 'DotWhisker', chart: <DotWhisker {...panel} note="Note" /> },
  { name: 'SmallMultiples', chart: <SmallMultiples panels={[{ ...panel, id: 'D1' }]} /> },
  { name: 'RankStrip', chart: <RankStrip range={[2, 3]} places={4} title={HOSTILE} /> },
  {
    name: 'Sparkline',
    chart: (
      <Sparkline
        id="s"
        domain={[50, 90]}
        waves={['Q1', 'Q2', 'Q3']}
        title={HOSTILE}
        description={HOSTILE}
        points={[
          { wave: 'Q1', score: 60, interval: [55, 65], comparable: true },
          { wave: 'Q2', score: 62, interval: null, comparable: false },
          { wave: 'Q3', score: 64, interval: [60, 68], comparable: true },
        ]}
      />
    ),
  },
  {
    name: 'StackedLikert',
    chart: (
      <StackedLikert
        caption={HOSTILE}
        levels={['1', '2', '3', '4', '5']}
        rows={[{ id: 'a', name: HOSTILE, shares: [0.05, 0.1, 0.2, 0.3, 0.35], answers: 1200 }]}
        words={words}
      />
    ),
  },
  {
    name: 'Histogram',
    chart: <Histogram id="h" caption={HOSTILE} title={HOSTILE} words={words} bins={[{ label: '10', count: 3 }]} />,
  },
  {
    name: 'FunnelBar',
    chart: (
      <FunnelBar
        caption={HOSTILE}
        head={{ name: 'Step', plot: 'Share', count: 'Count', share: 'Share' }}
        steps={[
          { id: 'invited', name: HOSTILE, count: 400 },
          { id: 'completed', name: 'Completed', count: 100 },
        ]}
      />
    ),
  },
];

describe.each(CHARTS)('$name', ({ chart }) => {
  const markup = renderToStaticMarkup(chart);

  it('is an image with a name', () => {
    expect(markup).toContain('role="img"');
    expect(markup).toMatch(/<title|aria-label="/);
  });

  it('keeps hostile names as text and carries no style of its own', () => {
    expect(markup).not.toContain('<script');
    expect(markup).not.toContain(' style=');
    expect(markup).not.toContain('NaN');
  });
});

describe('charts', () => {
  it('print the numbers they draw', () => {
    expect(renderToStaticMarkup(CHARTS[4]!.chart)).toContain('<td>1,200</td>');
    expect(renderToStaticMarkup(CHARTS[6]!.chart)).toContain('data-live="funnel-completed">100<');
    expect(renderToStaticMarkup(CHARTS[0]!.chart)).toContain('—');
  });

  it('break the line where the way of measuring changed', () => {
    expect(renderToStaticMarkup(CHARTS[3]!.chart)).toMatch(/d="M[\d. ]+M[\d. ]+L[\d. ]+"/);
  });

  it('give each series a shape of its own', () => {
    const shapes = ([1, 2, 3, 4, 5, 'context'] as const).map((series) =>
      renderToStaticMarkup(<MarkerKey series={series} />),
    );
    expect(new Set(shapes).size).toBe(6);
  });

  it('say nothing in percent when nobody was invited, and draw one level in the middle of the palette', () => {
    const empty = { caption: '', head: { name: '', plot: 'p', count: 'c', share: 's' } };
    expect(renderToStaticMarkup(<FunnelBar {...empty} steps={[{ id: 'a', name: 'a', count: 0 }]} />)).toContain('—');
    expect(renderToStaticMarkup(<FunnelBar {...empty} steps={[]} />)).toContain('<tbody></tbody>');
    const one = (
      <StackedLikert caption="" levels={['x']} rows={[{ id: 'a', name: 'a', shares: [], answers: 0 }]} words={words} />
    );
    expect(renderToStaticMarkup(one)).toContain('level-3');
  });
});
