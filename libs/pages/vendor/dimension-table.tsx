import type { BenchmarkVendor } from '../benchmark/benchmark-model.js';
import { scoreRow } from '../benchmark/score-row.js';
import type { View } from '../benchmark/view.js';
import { DotWhisker } from '../chart/dot-whisker.js';
import { differenceIntervalText, differenceText, intervalText, scoreText, shareText } from '../chart/score-text.js';
import type { DimensionLine, OwnResult } from './position-model.js';
import type { SayPosition } from './say-position.js';

interface DimensionTableProps {
  readonly view: View;
  readonly own: OwnResult;
  readonly vendor: BenchmarkVendor;
  readonly say: SayPosition;
}

/** Each dimension with its interval, its tested difference from the market and the pairs that hold. */
export function DimensionTable({ view, own, vendor, say }: DimensionTableProps) {
  const { page } = view;
  const hasMarket = own.lines.some(({ market }) => market !== null);
  const nameOf = (id: string) => page.dimensions.find((one) => one.id === id)?.name[page.locale] ?? id;
  const weightOf = (id: string) => page.dimensions.find((one) => one.id === id)?.weight ?? 0;
  return (
    <section className="card" id="dimensions">
      <h2>{say('dimensionsTitle')}</h2>
      {hasMarket && <Findings lines={own.lines} nameOf={nameOf} say={say} page={page} />}
      <table className="rows stacking">
        <thead>
          <tr>
            <th scope="col">{say('dimension')}</th>
            <th scope="col">{say('own')}</th>
            {hasMarket && <th scope="col">{say('toMarket')}</th>}
            {hasMarket && <th scope="col">{say('verdict')}</th>}
            <th scope="col">{say('pairs')}</th>
          </tr>
        </thead>
        <tbody>
          {own.lines.map((line) => (
            <tr key={line.dimension}>
              <th scope="row">
                {nameOf(line.dimension)} <small>{shareText(weightOf(line.dimension))}</small>
              </th>
              <td data-label={say('own')}>
                {scoreText(line.score)} <small>{line.ci95 ? intervalText(line.ci95) : ''}</small>
              </td>
              {hasMarket && <MarketCells line={line} say={say} />}
              <td data-label={say('pairs')}>
                <small>{say('pairsText', { ahead: line.ahead, behind: line.behind, apart: line.apart })}</small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">
        {hasMarket
          ? say('dimensionsNote', {
              rate: shareText(own.tests.falseDiscoveryRate),
              points: own.tests.minimumDifference,
            })
          : say('dimensionsNoMarket')}
      </p>
      <Criteria view={view} vendor={vendor} say={say} />
    </section>
  );
}

interface FindingsProps {
  readonly lines: readonly DimensionLine[];
  readonly nameOf: (id: string) => string;
  readonly say: SayPosition;
  readonly page: View['page'];
}

/** In words, what the table says by signs; only differences that are more than chance and not small. */
function Findings({ lines, nameOf, say, page }: FindingsProps) {
  const named = (verdict: string) =>
    lines
      .filter(({ market }) => market?.verdict === verdict)
      .map(({ dimension }) => nameOf(dimension))
      .join(page.locale === 'en' ? ', ' : '、');
  const [strengths, weaknesses] = [named('BETTER'), named('WORSE')];
  const sentences = [
    ...(strengths === '' ? [] : [say('strengths', { names: strengths })]),
    ...(weaknesses === '' ? [] : [say('weaknesses', { names: weaknesses })]),
  ];
  return <p>{sentences.length > 0 ? sentences.join(' ') : say('neither')}</p>;
}

function MarketCells({ line: { market }, say }: { readonly line: DimensionLine; readonly say: SayPosition }) {
  if (!market) {
    return (
      <>
        <td data-label={say('toMarket')}>—</td>
        <td data-label={say('verdict')}>—</td>
      </>
    );
  }
  const direction = market.verdict.endsWith('BETTER') ? 'better' : market.verdict.endsWith('WORSE') ? 'worse' : '';
  return (
    <>
      <td data-label={say('toMarket')}>
        {differenceText(market.difference)} <small>{market.ci95 ? differenceIntervalText(market.ci95) : ''}</small>
      </td>
      <td data-label={say('verdict')} className={`verdict ${direction}`}>
        {say(`verdict-${market.verdict}`)}
      </td>
    </>
  );
}

function Criteria({ view, vendor, say }: Omit<DimensionTableProps, 'own'>) {
  const { page } = view;
  return (
    <details>
      <summary>{say('criteriaTitle')}</summary>
      <DotWhisker
        caption={<span className="unseen">{say('criteriaTitle')}</span>}
        axis={view.criterionAxis}
        reference={null}
        head={{ name: view.say('criterion'), plot: view.say('interval'), score: view.say('score') }}
        rows={page.dimensions.flatMap(({ criteria }) =>
          criteria.map(({ id, name }) => ({
            id,
            series: 1 as const,
            ...scoreRow(
              view,
              name[page.locale],
              vendor.criteria.find((one) => one.id === id),
            ),
          })),
        )}
      />
    </details>
  );
}
