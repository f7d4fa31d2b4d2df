import { sayIn } from '../messages/say.js';
import { vendorWebhooksWords } from '../messages/vendor-webhooks.js';
import { vendorDocument } from './vendor-document.js';
import {
  type SayWebhooks,
  type VendorDeliveryPage,
  type VendorWebhookPage,
  WEBHOOK_DELIVERY_STATES,
  WEBHOOK_EVENTS,
} from './webhook-model.js';
import { ActButton, minuteOf, StateOfPage, WebhookForm, WebhookStateText } from './webhook-parts.js';

interface PartProps {
  readonly page: VendorWebhookPage;
  readonly say: SayWebhooks;
  readonly path: string;
}

/** `/vendor/webhooks/:id`: one webhook, what can be done with it, and what was sent. */
export function vendorWebhookPage(page: VendorWebhookPage): string {
  const { frame, webhook, typed } = page;
  const say = sayIn(vendorWebhooksWords, frame.locale);
  const path = `/vendor/webhooks/${webhook.id}`;
  const mayWrite = frame.permissions.includes('webhooks.write');
  const content = (
    <>
      <p>
        <a href={`/vendor/webhooks?lang=${frame.locale}`}>← {say('back')}</a>
      </p>
      <h1>{webhook.url}</h1>
      <StateOfPage state={page} say={say} />
      <p>
        <WebhookStateText webhook={webhook} say={say} />
      </p>
      {webhook.oldSecretUntil !== null && <p>{say('oldSecret', { until: minuteOf(webhook.oldSecretUntil) })}</p>}
      {mayWrite && <Acts page={page} say={say} path={path} />}
      <Log page={page} say={say} path={path} />
      {mayWrite && (
        <section className="card">
          <h2>{say('settings')}</h2>
          <WebhookForm
            frame={frame}
            action={path}
            button={say('save')}
            typed={typed ?? webhook}
            version={webhook.version}
            say={say}
          />
        </section>
      )}
    </>
  );
  return vendorDocument({ frame, place: 'webhooks', title: say('title'), content });
}

function Acts({ page: { frame, webhook }, say, path }: PartProps) {
  const isOn = webhook.state === 'active';
  const hidden = { version: String(webhook.version) };
  return (
    <div className="acts">
      {isOn && <ActButton frame={frame} action={`${path}/test`} label={say('test')} />}
      <ActButton
        frame={frame}
        action={`${path}/${isOn ? 'switch-off' : 'switch-on'}`}
        label={say(isOn ? 'switch-off' : 'switch-on')}
        hidden={hidden}
      />
      <ActButton frame={frame} action={`${path}/rotate-secret`} label={say('rotate')} />
      <ActButton frame={frame} action={`${path}/removal`} label={say('remove')} />
    </div>
  );
}

function Log({ page, say, path }: PartProps) {
  const { frame, deliveries, nextHref, webhook } = page;
  const mayReplay = frame.permissions.includes('webhooks.write') && webhook.state === 'active';
  return (
    <section className="card">
      <h2>
        {say('logTitle')} <small>{say('logLead')}</small>
      </h2>
      <Filter page={page} say={say} path={path} />
      {deliveries.length === 0 ? (
        <p className="muted">{say('none')}</p>
      ) : (
        <Deliveries page={page} say={say} path={path} />
      )}
      {nextHref !== undefined && (
        <p>
          <a href={nextHref}>{say('next')}</a>
        </p>
      )}
      {mayReplay && deliveries.some(({ state }) => state === 'failed') && (
        <ActButton frame={frame} action={`${path}/replay`} label={say('replayFailed')} />
      )}
    </section>
  );
}

function Filter({ page: { frame, filter }, say, path }: PartProps) {
  return (
    <form method="get" action={path} className="fields">
      <input type="hidden" name="lang" value={frame.locale} />
      <div className="pair">
        <p>
          <label htmlFor="state">{say('filterState')}</label>
          <select id="state" name="state" defaultValue={filter.state ?? ''}>
            <option value="">{say('all')}</option>
            {WEBHOOK_DELIVERY_STATES.map((state) => (
              <option key={state} value={state}>
                {say(`delivery-${state}`)}
              </option>
            ))}
          </select>
        </p>
        <p>
          <label htmlFor="type">{say('filterType')}</label>
          <select id="type" name="type" defaultValue={filter.type ?? ''}>
            <option value="">{say('all')}</option>
            {([...WEBHOOK_EVENTS, 'ping'] as const).map((type) => (
              <option key={type} value={type}>
                {say(`event-${type}`)}
              </option>
            ))}
          </select>
        </p>
      </div>
      <p className="acts">
        <button type="submit" className="quiet">
          {say('filter')}
        </button>
      </p>
    </form>
  );
}

function Deliveries({ page: { frame, deliveries }, say, path }: PartProps) {
  return (
    <table className="rows stacking">
      <thead>
        <tr>
          <th scope="col">{say('message')}</th>
          <th scope="col">{say('created')}</th>
          <th scope="col">{say('state')}</th>
          <th scope="col" className="number">
            {say('tries')}
          </th>
        </tr>
      </thead>
      <tbody>
        {deliveries.map(({ id, type, createdAt, state, reason, attempts, nextAttemptAt }) => (
          <tr key={id}>
            <th scope="row">
              <a href={`${path}/deliveries/${id}?lang=${frame.locale}`}>{say(`event-${type}`)}</a>
            </th>
            <td data-label={say('created')}>{minuteOf(createdAt)}</td>
            <td data-label={say('state')}>
              {say(`delivery-${state}`)} {reason !== null && <small>{reason}</small>}{' '}
              {nextAttemptAt !== null && <small>{say('nextTry', { at: minuteOf(nextAttemptAt) })}</small>}
            </td>
            <td data-label={say('tries')} className="number">
              {attempts}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** `/vendor/webhooks/:id/deliveries/:delivery`: one message and each try to deliver it. */
export function vendorDeliveryPage({ frame, webhook, delivery, problem }: VendorDeliveryPage): string {
  const say = sayIn(vendorWebhooksWords, frame.locale);
  const path = `/vendor/webhooks/${webhook.id}`;
  const mayReplay = frame.permissions.includes('webhooks.write') && webhook.state === 'active';
  const content = (
    <>
      <p>
        <a href={`${path}?lang=${frame.locale}`}>← {webhook.url}</a>
      </p>
      <h1>{say('deliveryTitle', { id: delivery.messageId })}</h1>
      <StateOfPage state={problem ? { problem } : {}} say={say} />
      <p>
        {say(`event-${delivery.type}`)} · {minuteOf(delivery.createdAt)} ·{' '}
        <span className="state-badge">{say(`delivery-${delivery.state}`)}</span>
      </p>
      {mayReplay && (
        <ActButton frame={frame} action={`${path}/deliveries/${delivery.id}/replay`} label={say('replay')} />
      )}
      <section className="card">
        <h2>{say('body')}</h2>
        <pre className="code">{delivery.body}</pre>
      </section>
      <Tries delivery={delivery} say={say} />
    </>
  );
  return vendorDocument({ frame, place: 'webhooks', title: say('deliveryTitle', { id: delivery.messageId }), content });
}

function Tries({ delivery: { tries }, say }: Pick<VendorDeliveryPage, 'delivery'> & { readonly say: SayWebhooks }) {
  return (
    <section className="card">
      <h2>{say('tries')}</h2>
      {tries.length === 0 && <p className="muted">{say('none')}</p>}
      <ol className="plain">
        {tries.map(({ at, durationMs, status, reason, response }) => (
          <li key={at}>
            <b>{status === null ? say('noAnswer') : `${say('status')} ${status}`}</b>{' '}
            <small>
              {minuteOf(at)} · {say('milliseconds', { ms: durationMs })} {reason}
            </small>
            {response !== null && response !== '' && (
              <details>
                <summary>{say('answer')}</summary>
                <pre className="code">{response}</pre>
              </details>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
