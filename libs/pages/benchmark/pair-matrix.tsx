import type { BenchmarkVendor, Verdict } from './benchmark-model.js';
import { comparable, pairOf } from './pair-of.js';
import { VERDICT_SIGN, verdictKey } from './verdict-words.js';
import type { View } from './view.js';

/** Every pair at once; a cell reads "row against column" and leads to the pair. */
export function PairMatrix({ view }: { readonly view: View }) {
  const { page, say } = view;
  const vendors = comparable(page);
  return (
    <details className="data matrix">
      <summary>{say('matrixTitle')}</summary>
      <table>
        <caption>{say('matrixNote')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('vendor')}</th>
            {vendors.map(({ slug, name }, index) => (
              <th key={slug} scope="col">
                <abbr title={name[page.locale]}>{index + 1}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {vendors.map((row, index) => (
            <tr key={row.slug}>
              <th scope="row">
                {index + 1} {row.name[page.locale]}
              </th>
              {vendors.map((column) => (
                <MatrixCell key={column.slug} view={view} row={row} column={column} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

interface CellProps {
  readonly view: View;
  readonly row: BenchmarkVendor;
  readonly column: BenchmarkVendor;
}

function MatrixCell({ view: { page, say }, row, column }: CellProps) {
  const pair = row === column ? null : pairOf(page, row.slug, column.slug);
  if (!pair) return <td className="none">–</td>;
  const words = say(verdictKey(pair.verdict), { a: row.name[page.locale], b: column.name[page.locale] });
  return (
    <td className={directionOf(pair.verdict)}>
      <a href={`?lang=${page.locale}&compare=${row.slug},${column.slug}#compare`} aria-label={words} title={words}>
        {VERDICT_SIGN[pair.verdict]}
      </a>
    </td>
  );
}

function directionOf(verdict: Verdict): string | undefined {
  if (verdict.endsWith('BETTER')) return 'better';
  return verdict.endsWith('WORSE') ? 'worse' : undefined;
}
