import { minuteText } from '../chart/score-text.js';
import { adminWords } from '../messages/admin.js';
import { sayIn, type Say } from '../messages/say.js';
import { adminDocument } from './admin-document.js';
import type { MailPage } from './admin-model.js';
import { MailStateText } from './outbox-page.js';

interface PartProps {
  readonly page: MailPage;
  readonly say: Say<typeof adminWords>;
}

/** One mail of the outbox as it goes out: head, links, text, and the HTML part in a frame that can do nothing. */
export function mailPage(page: MailPage): string {
  const say = sayIn(adminWords, page.locale);
  const { mail, text, htmlHref, backHref } = page;
  return adminDocument({
    ...page,
    session: page,
    title: mail.subject,
    content: (
      <>
        <p>
          <a href={backHref}>← {say('back')}</a>
        </p>
        <h1>{mail.subject}</h1>
        <MailFacts page={page} say={say} />
        <Links page={page} say={say} />
        <div className="columns even">
          <section className="card">
            <h2>{say('textPart')}</h2>
            <pre className="mail-text">{text}</pre>
          </section>
          <section className="card">
            <h2>{say('htmlPart')}</h2>
            <iframe
              title={say('htmlPart')}
              src={htmlHref}
              sandbox="allow-popups allow-popups-to-escape-sandbox"
              className="mail-body"
            />
          </section>
        </div>
        <Headers page={page} say={say} />
      </>
    ),
  });
}

function MailFacts({ page: { mail }, say }: PartProps) {
  const at = mail.sentAt ?? mail.createdAt;
  return (
    <dl className="facts card mail-facts">
      <div>
        <dt>{say('from')}</dt>
        <dd>{mail.from}</dd>
      </div>
      <div>
        <dt>{say('to')}</dt>
        <dd>{mail.to}</dd>
      </div>
      <div>
        <dt>{say('kind')}</dt>
        <dd>{say(`kind-${mail.kind}`)}</dd>
      </div>
      <div>
        <dt>{say('state')}</dt>
        <dd>
          <MailStateText mail={mail} say={say} />
        </dd>
      </div>
      <div>
        <dt>{say('when')}</dt>
        <dd>
          <time dateTime={at}>{minuteText(at)}</time>
        </dd>
      </div>
    </dl>
  );
}

function Links({ page: { links }, say }: PartProps) {
  if (links.length === 0) return null;
  return (
    <section className="card">
      <h2>{say('links')}</h2>
      <ul className="plain-list">
        {links.map((link) => (
          <li key={link}>{isOurKind(link) ? <a href={link}>{link}</a> : link}</li>
        ))}
      </ul>
    </section>
  );
}

/** Only web addresses become links; anything else in a mail stays text. */
function isOurKind(link: string): boolean {
  return /^https?:\/\//.test(link);
}

function Headers({ page: { headers }, say }: PartProps) {
  return (
    <details className="data card">
      <summary>{say('headers')}</summary>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{say('header')}</th>
            <th scope="col">{say('value')}</th>
          </tr>
        </thead>
        <tbody>
          {headers.map(([name, value], index) => (
            <tr key={index}>
              <th scope="row">{name}</th>
              <td>
                <code>{value}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
