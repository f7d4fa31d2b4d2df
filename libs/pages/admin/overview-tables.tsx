import { countText, intervalText, minuteText, scoreText } from '../chart/score-text.js';
import type { adminWords } from '../messages/admin.js';
import type { Say } from '../messages/say.js';
import type { OverviewPage, VendorProgress } from './admin-model.js';

interface PartProps {
  readonly page: OverviewPage;
  readonly say: Say<typeof adminWords>;
}

/** How far each vendor is from its target. */
export function VendorTable({ page: { vendors, locale }, say }: PartProps) {
  return (
    <section className="card">
      <h2>{say('vendorsTitle')}</h2>
      {vendors.length === 0 && <p>{say('vendorsNone')}</p>}
      {vendors.length > 0 && (
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">{say('vendor')}</th>
              <th scope="col" className="number">
                {say('responses')}
              </th>
              <th scope="col" className="number">
                {say('organisations')}
              </th>
              <th scope="col" className="plot">
                <span className="unseen">{say('progress')}</span>
              </th>
              <th scope="col" className="number">
                {say('score')}
              </th>
            </tr>
          </thead>
          <tbody>
            {vendors.map((vendor) => (
              <VendorRow key={vendor.slug} vendor={vendor} name={vendor.name[locale]} />
            ))}
          </tbody>
        </table>
      )}
      <p className="note">{say('interim')}</p>
    </section>
  );
}

function VendorRow({ vendor, name }: { readonly vendor: VendorProgress; readonly name: string }) {
  const { slug, responses, organisations, target, score, ci95 } = vendor;
  const isShort = organisations < target;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="number" data-live={`responses-${slug}`}>
        {countText(responses)}
      </td>
      <td className={isShort ? 'number short' : 'number'} data-live={`organisations-${slug}`}>
        {`${countText(organisations)} / ${countText(target)}`}
      </td>
      <td className="plot">
        <svg className="bar" width="100%" height="8" role="img" aria-label={`${organisations} / ${target}`}>
          <rect className="track" width="100%" height="8" rx="4" />
          <rect className="fill" width={percentOf(organisations, target)} height="8" rx="4" />
        </svg>
      </td>
      <td className="number">
        {scoreText(score)} {ci95 && <small>{intervalText(ci95)}</small>}
      </td>
    </tr>
  );
}

function percentOf(count: number, target: number): string {
  return `${target === 0 ? 100 : Math.min(100, Math.round((count / target) * 100))}%`;
}

/** That answers come in, and from which segments; never from whom. */
export function LatestAnswers({ page: { latest, locale }, say }: PartProps) {
  return (
    <section className="card">
      <h2>
        {say('latestTitle')} <small>{say('latestNote')}</small>
      </h2>
      {latest.length === 0 && <p>{say('latestNone')}</p>}
      {latest.length > 0 && (
        <table className="rows" data-live="latest">
          <thead>
            <tr>
              <th scope="col">{say('when')}</th>
              <th scope="col">{say('vendor')}</th>
              <th scope="col">{say('segment')}</th>
              <th scope="col" className="number">
                {say('duration')}
              </th>
            </tr>
          </thead>
          <tbody>
            {latest.map(({ id, submittedAt, vendor, segment, minutes }) => (
              <tr key={id}>
                <th scope="row">
                  <time dateTime={submittedAt}>{minuteText(submittedAt)}</time>
                </th>
                <td>{vendor[locale]}</td>
                <td>{segment}</td>
                <td className="number">{minutes === null ? '—' : say('minutes', { minutes: scoreText(minutes) })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
