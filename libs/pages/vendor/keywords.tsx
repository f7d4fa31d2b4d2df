import type { BenchmarkVendor } from '../benchmark/benchmark-model.js';
import type { SayPosition } from './say-position.js';

type Keyword = NonNullable<BenchmarkVendor['keywords']>[number];

/** Terms of customers that set the vendor apart, as published. */
export function Keywords({ vendor, say }: { readonly vendor: BenchmarkVendor; readonly say: SayPosition }) {
  const keywords = vendor.keywords ?? [];
  return (
    <section className="card" id="keywords">
      <h2>{say('keywordsTitle')}</h2>
      {keywords.length === 0 && <p className="muted">{say('keywordsNone')}</p>}
      <Terms title={say('keywordsMore')} terms={keywords.filter(({ moreOften }) => moreOften)} />
      <Terms title={say('keywordsLess')} terms={keywords.filter(({ moreOften }) => !moreOften)} />
      <p className="note">{say('keywordsNote')}</p>
    </section>
  );
}

function Terms({ title, terms }: { readonly title: string; readonly terms: readonly Keyword[] }) {
  if (terms.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="terms">
        {terms.map(({ term, orgBand }) => (
          <li key={term}>
            <bdi>{term}</bdi> <small className="muted">{orgBand.replace('-', '–')}</small>
          </li>
        ))}
      </ul>
    </>
  );
}
