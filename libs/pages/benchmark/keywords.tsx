import { DifferenceBar } from '../chart/difference-bar.js';
import { Figure } from '../chart/figure.js';
import { differenceText } from '../chart/score-text.js';
import type { BenchmarkVendor, VendorKeyword } from './benchmark-model.js';
import type { View } from './view.js';

/** Shorter bars would look long where no term says much. */
const LEAST_REACH = 3;

/** Terms that customers use more of this vendor than of the others, or less, with the way to who used them. */
export function Keywords({ view, vendor }: { readonly view: View; readonly vendor: BenchmarkVendor }) {
  const { say } = view;
  const { keywords = [] } = vendor;
  if (keywords.length === 0) return null;
  const reach = Math.max(LEAST_REACH, ...keywords.map(({ z }) => Math.abs(z)));
  return (
    <Figure className="keywords" caption={<h3>{say('keywordsTitle')}</h3>} note={say('keywordsNote')}>
      <table>
        <thead className="unseen">
          <tr>
            <th scope="col">{say('term')}</th>
            <th scope="col">z</th>
            <th scope="col">{say('organisations')}</th>
          </tr>
        </thead>
        <tbody>
          {keywords
            .toSorted((a, b) => b.z - a.z)
            .map((keyword) => (
              <Row key={keyword.term} view={view} vendor={vendor.slug} keyword={keyword} reach={reach} />
            ))}
        </tbody>
      </table>
    </Figure>
  );
}

interface RowProps {
  readonly view: View;
  readonly vendor: string;
  readonly keyword: VendorKeyword;
  readonly reach: number;
}

function Row({ view: { page, say }, vendor, keyword, reach }: RowProps) {
  const { term, moreOften, orgBand, z } = keyword;
  const said = page.quotes?.find((quote) => quote.vendor === vendor && holds(quote.text, term));
  return (
    <tr>
      <th scope="row">
        <span aria-hidden="true">{moreOften ? '▲ ' : '▼ '}</span>
        {said ? <a href={`#q-${said.id}`}>{term}</a> : term}
      </th>
      <td className="plot">
        <DifferenceBar value={z} reach={reach} title={say('keywordMark', { term, z: differenceText(z) })} />
      </td>
      <td className="number">({orgBand.replace('-', '–')})</td>
    </tr>
  );
}

const holds = (text: string, term: string): boolean => text.toLowerCase().includes(term.toLowerCase());
