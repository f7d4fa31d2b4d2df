import type { benchmarkWords } from '../messages/benchmark.js';
import { type Part, PARTS } from './benchmark-model.js';
import { PRODUCT_KINDS, type ProductKind } from './product-kind.js';
import { standing } from './standing.js';
import type { View } from './view.js';

export const partWord = (part: Part): keyof typeof benchmarkWords => `part-${part}`;
const productWord = (kind: ProductKind): keyof typeof benchmarkWords => `product-${kind}`;

/** Whom the page is about: a plain form, because every choice is an address. Only cells of a fixed catalogue can be chosen. */
export function FilterForm({ view }: { readonly view: View }) {
  const { page, say } = view;
  return (
    <details className="filter card" open={page.filter !== undefined}>
      <summary>{say('filterTitle')}</summary>
      <Waves view={view} />
      <form method="get" action={page.url}>
        <input type="hidden" name="lang" value={page.locale} />
        <PartChoice view={view} />
        <ProductChoice view={view} />
        <VendorChoice view={view} />
        <p className="choose">
          <button type="submit">{say('filterApply')}</button>
          {page.filter && <a href={`${page.url}?lang=${page.locale}`}>{say('filterReset')}</a>}
        </p>
      </form>
    </details>
  );
}

function Waves({ view: { page, say } }: { readonly view: View }) {
  const { waves = [] } = page;
  if (waves.length < 2) return null;
  return (
    <p className="links">
      <span>{say('filterWave')}</span>
      {waves.map(({ slug, title, href }) =>
        slug === page.wave.slug ? (
          <b key={slug} aria-current="page">
            {title}
          </b>
        ) : (
          <a key={slug} href={href}>
            {title}
          </a>
        ),
      )}
    </p>
  );
}

function PartChoice({ view: { page, say } }: { readonly view: View }) {
  return (
    <p className="choose">
      <label htmlFor="part">{say('filterPart')}</label>
      <select id="part" name="part" defaultValue={page.filter?.part ?? ''}>
        <option value="">{say('partAll')}</option>
        {page.parts &&
          PARTS.map((part) => (
            <option key={part} value={part}>
              {say(partWord(part))}
            </option>
          ))}
      </select>
    </p>
  );
}

/** Only where vendors differ in what they offer is there something to choose. */
function ProductChoice({ view: { page, say } }: { readonly view: View }) {
  const offered = PRODUCT_KINDS.filter((kind) => page.vendors.some(({ kinds = [] }) => kinds.includes(kind)));
  if (offered.length < 2) return null;
  return (
    <p className="choose">
      <label htmlFor="product">{say('filterProduct')}</label>
      <select id="product" name="product" defaultValue={page.filter?.product ?? ''}>
        <option value="">{say('productAll')}</option>
        {offered.map((kind) => (
          <option key={kind} value={kind}>
            {say(productWord(kind))}
          </option>
        ))}
      </select>
    </p>
  );
}

function VendorChoice({ view: { page, say } }: { readonly view: View }) {
  return (
    <fieldset>
      <legend>{say('filterVendors')}</legend>
      {standing(page).map(({ slug, name }) => (
        <label key={slug}>
          <input
            type="checkbox"
            name="vendors"
            value={slug}
            defaultChecked={page.filter?.vendors.includes(slug) ?? false}
          />
          {name[page.locale]}
        </label>
      ))}
    </fieldset>
  );
}
