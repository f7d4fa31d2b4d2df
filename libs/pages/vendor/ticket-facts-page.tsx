import { dayText, minuteText } from '../chart/score-text.js';
import { sayIn } from '../messages/say.js';
import { vendorTicketFactsWords } from '../messages/vendor-ticket-facts.js';
import type {
  OwnTicketBatch,
  SayTicketFacts,
  TicketFileFault,
  TicketWaveChoice,
  VendorTicketFactsPage,
} from './ticket-facts-model.js';
import { VendorCsrf, vendorDocument } from './vendor-document.js';

type Word = keyof typeof vendorTicketFactsWords;
const COUNTS = ['cap', 'alone', 'criteria', 'fewest', 'ranked', 'gap'] as const;

interface PartProps {
  readonly page: VendorTicketFactsPage;
  readonly say: SayTicketFacts;
}

/** `/vendor/ticket-facts`: what the vendor’s ticket system knows, how it is handed in and what it counts for. */
export function vendorTicketFactsPage(page: VendorTicketFactsPage): string {
  const { frame, notice, refused, faults = [] } = page;
  const say = sayIn(vendorTicketFactsWords, frame.locale);
  const content = (
    <>
      <h1>{say('title')}</h1>
      {notice && <output className="said-so">{say(`notice-${notice}`)}</output>}
      {refused && (
        <p className="error" role="alert">
          <b>{say('problem')}</b> {wordOf(say, `refused-${refused}`)}
        </p>
      )}
      <p className="lead">{say('lead')}</p>
      {faults.length > 0 && <Faults page={page} faults={faults} say={say} />}
      <CountsFor page={page} say={say} />
      <Upload page={page} say={say} />
      <Batches page={page} say={say} />
      <Api page={page} say={say} />
    </>
  );
  return vendorDocument({ frame, place: 'ticket-facts', title: say('title'), content });
}

/** A code that has no words is shown as it is. */
const wordOf = (say: SayTicketFacts, key: string): string =>
  Object.hasOwn(vendorTicketFactsWords, key) ? say(key as Word) : key;

function CountsFor({ page: { rules }, say }: PartProps) {
  return (
    <section className="card">
      <h2>{say('countsTitle')}</h2>
      <ul>
        {COUNTS.map((each) => (
          <li key={each}>{say(`counts-${each}`, rules)}</li>
        ))}
      </ul>
    </section>
  );
}

function Faults({ page: { rules }, faults, say }: PartProps & { readonly faults: readonly TicketFileFault[] }) {
  return (
    <section className="card" role="alert" id="faults">
      <h2 className="error">{say('problem')}</h2>
      <p>
        {say('problemHint')} {faults.length >= rules.faults && say('more', { shown: rules.faults })}
      </p>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{say('errorLine')}</th>
            <th scope="col">{say('errorColumn')}</th>
            <th scope="col">{say('errorWhat')}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map(({ line, column, code }) => (
            <tr key={`${line} ${column} ${code}`}>
              <td>{line ?? say('wholeFile')}</td>
              <td>{column === null ? line !== null && say('wholeRow') : <code>{column}</code>}</td>
              <td>{wordOf(say, `error-${code}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const placeOf = ({ study, wave }: Pick<TicketWaveChoice, 'study' | 'wave'>) => `${study}/${wave}`;

function Upload({ page: { frame, waves, rules, typed }, say }: PartProps) {
  const open = waves.filter(({ isFrozen }) => !isFrozen);
  return (
    <section className="card">
      <h2>{say('uploadTitle')}</h2>
      <p>
        <a href={`/vendor/ticket-facts/template.csv?lang=${frame.locale}`} download>
          {say('template')}
        </a>
      </p>
      {open.length === 0 ? (
        <p className="muted">{say('noWaves')}</p>
      ) : (
        <form
          method="post"
          encType="multipart/form-data"
          action={`/vendor/ticket-facts?lang=${frame.locale}`}
          className="fields"
        >
          <VendorCsrf csrf={frame.csrf} />
          <p>
            <label htmlFor="place">{say('wave')}</label>
            <select id="place" name="place" defaultValue={typed?.place}>
              {open.map(({ study, wave, from, until }) => (
                <option key={`${study}/${wave}`} value={`${study}/${wave}`}>
                  {say('waveLabel', { study, wave, from: dayText(from), until: dayText(until) })}
                </option>
              ))}
            </select>
          </p>
          <p>
            <label htmlFor="file">{say('file')}</label>
            <input id="file" name="file" type="file" accept=".csv,text/csv" required aria-describedby="file-hint" />
            <span className="hint" id="file-hint">
              {say('fileHint', { rows: rules.rows })}
            </span>
          </p>
          <p className="acts">
            <button type="submit" className="main">
              {say('upload')}
            </button>
          </p>
        </form>
      )}
    </section>
  );
}

function Batches({ page, say }: PartProps) {
  return (
    <section className="card">
      <h2>{say('listTitle')}</h2>
      {page.batches.length === 0 ? (
        <p className="muted">{say('listNone')}</p>
      ) : (
        <>
          <p className="muted">{say('withdrawHint')}</p>
          <table className="rows stacking">
            <thead>
              <tr>
                <th scope="col">{say('batch')}</th>
                <th scope="col">{say('rows')}</th>
                <th scope="col">{say('received')}</th>
                <th scope="col">{say('state')}</th>
                <th scope="col">{say('acts')}</th>
              </tr>
            </thead>
            <tbody>
              {page.batches.map((batch) => (
                <BatchRow key={`${placeOf(batch)}/${batch.number}`} page={page} batch={batch} say={say} />
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

function BatchRow({ page: { frame, waves }, batch, say }: PartProps & { readonly batch: OwnTicketBatch }) {
  const { study, wave, number, id, sentBy, rows, added, changed, receivedAt, state, reason } = batch;
  const isFrozen = waves.find((one) => placeOf(one) === placeOf(batch))?.isFrozen ?? true;
  return (
    <tr>
      <th scope="row">
        {`${study} · ${wave} · ${number}`}{' '}
        <small>
          {say(`by-${sentBy}`)} <code>{id}</code>
        </small>
      </th>
      <td data-label={say('rows')}>
        {rows} <small>{say('news', { added, changed })}</small>
      </td>
      <td data-label={say('received')}>{minuteText(receivedAt)}</td>
      <td data-label={say('state')}>
        <span className="state-badge">{say(`state-${state}`)}</span>
        {reason !== null && (
          <p>
            <bdi>{say('reason', { reason })}</bdi>
          </p>
        )}
      </td>
      <td>
        {state === 'counted' && !isFrozen && (
          <form
            method="post"
            action={`/vendor/ticket-facts/${placeOf(batch)}/${number}/withdrawal?lang=${frame.locale}`}
          >
            <VendorCsrf csrf={frame.csrf} />
            <button type="submit" className="quiet" aria-label={`${say('withdraw')} ${study} ${wave} ${number}`}>
              {say('withdraw')}
            </button>
          </form>
        )}
      </td>
    </tr>
  );
}

function Api({ page: { frame, secret, apiHref }, say }: PartProps) {
  const acts = ['secret', 'secret/renewal'] as const;
  return (
    <section className="card">
      <h2>{say('apiTitle')}</h2>
      <p>{say('apiText')}</p>
      <pre className="code">{`POST ${apiHref}`}</pre>
      {secret !== undefined && (
        <output className="said-so">
          <h3>{say('secretTitle')}</h3>
          <p>{say('secretHint')}</p>
          <pre className="code">{secret}</pre>
        </output>
      )}
      {frame.permissions.includes('keys.write') && (
        <div className="acts">
          {acts.map((act) => (
            <form key={act} method="post" action={`/vendor/ticket-facts/${act}?lang=${frame.locale}`}>
              <VendorCsrf csrf={frame.csrf} />
              <button type="submit" className="quiet">
                {say(act === 'secret' ? 'showSecret' : 'renewSecret')}
              </button>
            </form>
          ))}
          <small className="muted">{say('renewHint')}</small>
        </div>
      )}
    </section>
  );
}
