import { probabilityText } from '../chart/score-text.js';
import type { BenchmarkPage, FirstPlace } from './benchmark-model.js';
import { isOrdered, leadingGroup, vendorNames } from './standing.js';
import type { View } from './view.js';

/** How to read the ranking: the vendors between which the first place is open, and what a score is at all. */
export function Reading({ view: { page, say } }: { readonly view: View }) {
  const group = leadingGroup(page);
  return (
    <section className="card reading">
      {group.length > 0 && (
        <>
          <h2>{say('leadingGroup')}</h2>
          <p className="group">{vendorNames(group, page.locale)}</p>
          <p className="note">{say('leadingGroupNote')}</p>
        </>
      )}
      <h3>{say('estimandTitle')}</h3>
      <p className="note">{say('estimand')}</p>
    </section>
  );
}

/** The answer to "the weights are subjective": who comes first under other weights. Nothing without simulated figures. */
export function Robustness({ view }: { readonly view: View }) {
  const { page, say } = view;
  const places = (page.firstPlace ?? []).filter((place) => isNoticeable(place) && isShown(page, place));
  if (!isOrdered(page) || places.length === 0) return null;
  return (
    <section className="card" id="robustness">
      <h3>{say('robustnessTitle')}</h3>
      <FirstPlaces view={view} places={places} />
    </section>
  );
}

function isShown({ vendors }: BenchmarkPage, { vendor }: FirstPlace): boolean {
  return vendors.some(({ slug, status }) => slug === vendor && status === 'RANKED');
}

function isNoticeable({ declared, customers, any }: FirstPlace): boolean {
  return Math.max(declared, customers ?? 0, any) >= 0.01;
}

const shareOf = (share: number | null | undefined): string =>
  typeof share === 'number' ? probabilityText(share) : '—';

function FirstPlaces({ view: { page, say }, places }: { readonly view: View; readonly places: readonly FirstPlace[] }) {
  const hasDerived = places.some(({ derived }) => typeof derived === 'number');
  const nameOf = (slug: string) => page.vendors.find((vendor) => vendor.slug === slug)?.name[page.locale] ?? slug;
  return (
    <table className="probabilities">
      <caption>{say('firstPlaceTitle')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('vendor')}</th>
          <th scope="col">{say('weightsDeclared')}</th>
          <th scope="col">{say('weightsCustomers')}</th>
          <th scope="col">{say('weightsAny')}</th>
          {hasDerived && <th scope="col">{say('weightsDerived')}</th>}
        </tr>
      </thead>
      <tbody>
        {places.map(({ vendor, declared, customers, any, derived }) => (
          <tr key={vendor}>
            <th scope="row">{nameOf(vendor)}</th>
            <td>{probabilityText(declared)}</td>
            <td>{shareOf(customers)}</td>
            <td>{probabilityText(any)}</td>
            {hasDerived && <td>{shareOf(derived)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
