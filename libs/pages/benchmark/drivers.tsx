import { Figure } from '../chart/figure.js';
import { PointMap } from '../chart/point-map.js';
import { scoreText, shareText } from '../chart/score-text.js';
import type { Drivers as DriverShares } from './benchmark-model.js';
import type { View } from './view.js';

/** What goes with overall satisfaction. Nothing where too few complete answers tell. */
export function Drivers({ view }: { readonly view: View }) {
  const { page, say } = view;
  const { drivers } = page;
  if (!drivers) return null;
  return (
    <section className="card drivers" id="drivers">
      <h2>{say('driversTitle')}</h2>
      <div className="pair">
        <DriverTable view={view} drivers={drivers} />
        <DriverMap view={view} drivers={drivers} />
      </div>
    </section>
  );
}

interface DriversProps {
  readonly view: View;
  readonly drivers: DriverShares;
}

function DriverTable({ view: { page, say }, drivers }: DriversProps) {
  return (
    <table className="probabilities">
      <caption>{say('driversNote', { share: shareText(drivers.r2) })}</caption>
      <thead>
        <tr>
          <th scope="col">{say('dimension')}</th>
          <th scope="col">{say('driverShare')}</th>
          <th scope="col">{say('interval')}</th>
          <th scope="col">{say('marketMean')}</th>
        </tr>
      </thead>
      <tbody>
        {drivers.dimensions.map(({ id, share, ci95 }, index) => {
          const dimension = page.dimensions.find((one) => one.id === id);
          return (
            <tr key={id}>
              <th scope="row">
                {index + 1} {dimension?.name[page.locale] ?? id}
              </th>
              <td>{shareText(share)}</td>
              <td>{ci95 ? ci95.map(shareText).join('–') : '—'}</td>
              <td>{scoreText(dimension?.marketMean ?? null)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Only with a mean for each dimension. */
function DriverMap({ view: { page, say }, drivers }: DriversProps) {
  const points = drivers.dimensions.flatMap(({ id, share }, index) => {
    const dimension = page.dimensions.find((one) => one.id === id);
    if (!dimension || dimension.marketMean === null) return [];
    const name = dimension.name[page.locale];
    const title = say('driverPoint', { name, share: shareText(share), score: scoreText(dimension.marketMean) });
    return [{ id, mark: String(index + 1), x: dimension.marketMean, y: share, title }];
  });
  if (points.length < drivers.dimensions.length) return null;
  return (
    <Figure caption={<h3>{say('driverMap')}</h3>} note={say('driverMapNote')}>
      <PointMap
        title={`${say('driverMap')}: ${points.map(({ title }) => title).join('; ')}`}
        points={points}
        across={{ name: say('marketMean'), text: String }}
        up={{ name: say('driverShare'), text: shareText }}
      />
    </Figure>
  );
}
