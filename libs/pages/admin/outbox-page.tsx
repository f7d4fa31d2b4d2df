import { countText, minuteText } from '../chart/score-text.js';
import { adminWords } from '../messages/admin.js';
import { sayIn, type Say } from '../messages/say.js';
import { adminDocument } from './admin-document.js';
import { MAIL_STATES, type OutboxMail, type OutboxPage } from './admin-model.js';

interface PartProps {
  readonly page: OutboxPage;
  readonly say: Say<typeof adminWords>;
}

/** `/admin/outbox`: every mail, the latest first. Addresses are masked. */
export function outboxPage(page: OutboxPage): string {
  const say = sayIn(adminWords, page.locale);
  return adminDocument({
    ...page,
    session: page,
    title: say('outboxTitle'),
    content: (
      <>
        <h1>{say('outboxTitle')}</h1>
        {page.isLocal && <p className="notice">{say('outboxLocal')}</p>}
        <StateFilter page={page} say={say} />
        {page.mails.length === 0 ? <NoMails say={say} /> : <MailTable page={page} say={say} />}
        {page.nextHref !== undefined && (
          <p>
            <a href={page.nextHref}>{say('next')}</a>
          </p>
        )}
      </>
    ),
  });
}

function StateFilter({ page: { counts, filter, locale }, say }: PartProps) {
  const total = MAIL_STATES.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
  return (
    <nav aria-label={say('filter')}>
      <ul className="tabs">
        <li>
          <a href={`/admin/outbox?lang=${locale}`} aria-current={filter.state === undefined ? 'page' : undefined}>
            {say('all')} {countText(total)}
          </a>
        </li>
        {MAIL_STATES.map((state) => (
          <li key={state}>
            <a
              href={`/admin/outbox?lang=${locale}&state=${state}`}
              aria-current={filter.state === state ? 'page' : undefined}
            >
              {say(`state-${state}`)} {countText(counts[state] ?? 0)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function NoMails({ say }: Pick<PartProps, 'say'>) {
  return (
    <div className="empty">
      <p>
        <b>{say('outboxNone')}</b>
      </p>
      <p>{say('outboxNoneText')}</p>
    </div>
  );
}

function MailTable({ page: { mails }, say }: PartProps) {
  return (
    <table className="rows mails">
      <thead>
        <tr>
          <th scope="col">{say('subject')}</th>
          <th scope="col">{say('to')}</th>
          <th scope="col">{say('kind')}</th>
          <th scope="col">{say('state')}</th>
          <th scope="col">{say('when')}</th>
        </tr>
      </thead>
      <tbody>
        {mails.map((mail) => (
          <MailRow key={mail.href} mail={mail} say={say} />
        ))}
      </tbody>
    </table>
  );
}

function MailRow({ mail, say }: { readonly mail: OutboxMail } & Pick<PartProps, 'say'>) {
  const at = mail.sentAt ?? mail.createdAt;
  return (
    <tr>
      <th scope="row">
        <a href={mail.href}>{mail.subject}</a>
      </th>
      <td>{mail.to}</td>
      <td>{say(`kind-${mail.kind}`)}</td>
      <td>
        <MailStateText mail={mail} say={say} />
      </td>
      <td>
        <time dateTime={at}>{minuteText(at)}</time>
      </td>
    </tr>
  );
}

/** The state in words, with its reason where there is one. */
export function MailStateText({
  mail: { state, reason },
  say,
}: { readonly mail: Pick<OutboxMail, 'state' | 'reason'> } & Pick<PartProps, 'say'>) {
  return (
    <span className={`state ${state}`}>
      {say(`state-${state}`)}
      {reason !== null && <small> {reason}</small>}
    </span>
  );
}
