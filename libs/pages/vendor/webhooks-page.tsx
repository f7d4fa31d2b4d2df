import { sayIn } from '../messages/say.js';
import { vendorWebhooksWords } from '../messages/vendor-webhooks.js';
import { vendorDocument } from './vendor-document.js';
import { type SayWebhooks, type VendorWebhooksPage, WEBHOOK_EVENTS } from './webhook-model.js';
import { StateOfPage, WebhookForm, WebhookStateText } from './webhook-parts.js';

const NEW = { url: '', description: '', eventTypes: WEBHOOK_EVENTS };

/** `/vendor/webhooks`: where the vendor is told what happens. */
export function vendorWebhooksPage(page: VendorWebhooksPage): string {
  const { frame, webhooks, typed } = page;
  const say = sayIn(vendorWebhooksWords, frame.locale);
  const mayWrite = frame.permissions.includes('webhooks.write');
  const content = (
    <>
      <h1>{say('title')}</h1>
      <StateOfPage state={page} say={say} />
      <p className="lead">{say('lead')}</p>
      {webhooks.length === 0 ? <Empty say={say} /> : <WebhookTable page={page} say={say} />}
      {mayWrite && (
        <section className="card">
          <h2>{say('newTitle')}</h2>
          <WebhookForm frame={frame} action="/vendor/webhooks" button={say('add')} typed={typed ?? NEW} say={say} />
        </section>
      )}
    </>
  );
  return vendorDocument({ frame, place: 'webhooks', title: say('title'), content });
}

function Empty({ say }: { readonly say: SayWebhooks }) {
  return (
    <div className="empty">
      <h2>{say('emptyTitle')}</h2>
      <p>{say('emptyText')}</p>
    </div>
  );
}

function WebhookTable({
  page: { frame, webhooks },
  say,
}: {
  readonly page: VendorWebhooksPage;
  readonly say: SayWebhooks;
}) {
  return (
    <section className="card">
      <table className="rows stacking">
        <thead>
          <tr>
            <th scope="col">{say('url')}</th>
            <th scope="col">{say('events')}</th>
            <th scope="col">{say('state')}</th>
          </tr>
        </thead>
        <tbody>
          {webhooks.map((webhook) => (
            <tr key={webhook.id}>
              <th scope="row">
                <a href={`/vendor/webhooks/${webhook.id}?lang=${frame.locale}`}>{webhook.url}</a>
                {webhook.description !== '' && (
                  <small>
                    {' '}
                    <bdi>{webhook.description}</bdi>
                  </small>
                )}
              </th>
              <td data-label={say('events')}>{webhook.eventTypes.map((event) => say(`event-${event}`)).join(' · ')}</td>
              <td data-label={say('state')}>
                <WebhookStateText webhook={webhook} say={say} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
