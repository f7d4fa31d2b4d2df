import { shareText } from '../chart/score-text.js';
import type { View } from './view.js';

/** What goes with overall satisfaction. Nothing where too few complete answers tell. */
export function Drivers({ view: { page, say } }: { readonly view: View }) {
  const { drivers, dimensions, locale } = page;
  if (!drivers) return null;
  const nameOf = (id: string) => dimensions.find((dimension) => dimension.id === id)?.name[locale] ?? id;
  return (
    <section className="card" id="drivers">
      <h3>{say('driversTitle')}</h3>
      <table className="probabilities">
        <caption>{say('driversNote', { share: shareText(drivers.r2) })}</caption>
        <thead>
          <tr>
            <th scope="col">{say('dimension')}</th>
            <th scope="col">{say('driverShare')}</th>
            <th scope="col">{say('interval')}</th>
          </tr>
        </thead>
        <tbody>
          {drivers.dimensions.map(({ id, share, ci95 }) => (
            <tr key={id}>
              <th scope="row">{nameOf(id)}</th>
              <td>{shareText(share)}</td>
              <td>{ci95 ? ci95.map(shareText).join('–') : '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
