import { minuteText } from '../chart/score-text.js';
import { sayIn, type Say } from '../messages/say.js';
import { vendorPeopleWords } from '../messages/vendor-people.js';
import { VendorCsrf, vendorDocument } from './vendor-document.js';
import type { VendorFrame } from './vendor-frame.js';

export const VENDOR_PERSON_ROLES = ['vendor_owner', 'vendor_member'] as const;
export type VendorPersonRole = (typeof VENDOR_PERSON_ROLES)[number];

export interface VendorPersonLine {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly title: string;
  readonly role: VendorPersonRole;
  readonly state: 'active' | 'invited' | 'lapsed';
  readonly invitationExpiresAt: string | null;
}

export type PeopleProblem =
  'email-taken' | 'person-invalid' | 'last-owner' | 'already-joined' | 'too-many-people' | 'not-found';

export interface VendorPeoplePage {
  readonly frame: VendorFrame;
  readonly people: readonly VendorPersonLine[];
  readonly notice?: 'removed';
  readonly problem?: PeopleProblem;
  /** What was typed and refused. */
  readonly typed?: { readonly email: string; readonly name: string; readonly title: string; readonly role: string };
  /** A link that was just made. It is shown this once. */
  readonly link?: { readonly name: string; readonly href: string };
}

type SayPeople = Say<typeof vendorPeopleWords>;

/** `/vendor/people`: who may log in for the vendor. */
export function vendorPeoplePage(page: VendorPeoplePage): string {
  const { frame, notice, problem, link } = page;
  const say = sayIn(vendorPeopleWords, frame.locale);
  const mayWrite = frame.permissions.includes('people.write');
  const content = (
    <>
      <h1>{say('title')}</h1>
      {notice && <output className="said-so">{say(`notice-${notice}`)}</output>}
      {problem && (
        <p className="error" role="alert">
          <b>{say('problem')}</b> {say(`error-${problem}`)}
        </p>
      )}
      {link && (
        <output className="said-so">
          <b>{say('linkTitle')}</b> {say('linkHint', { name: link.name })}
          <code className="code">{link.href}</code>
        </output>
      )}
      <p className="lead">{say('lead')}</p>
      <PeopleTable page={page} say={say} mayWrite={mayWrite} />
      {mayWrite && <InviteForm page={page} say={say} />}
    </>
  );
  return vendorDocument({ frame, place: 'people', title: say('title'), content });
}

interface PartProps {
  readonly page: VendorPeoplePage;
  readonly say: SayPeople;
}

function PeopleTable({ page: { frame, people }, say, mayWrite }: PartProps & { readonly mayWrite: boolean }) {
  return (
    <section className="card">
      <table className="rows stacking">
        <thead>
          <tr>
            <th scope="col">{say('name')}</th>
            <th scope="col">{say('email')}</th>
            <th scope="col">{say('role')}</th>
            <th scope="col">{say('state')}</th>
            {mayWrite && <th scope="col">{say('acts')}</th>}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">
                <bdi>{person.name}</bdi> {person.email === frame.person.email && <small>{say('you')}</small>}
                {person.title !== '' && (
                  <small>
                    {' '}
                    <bdi>{person.title}</bdi>
                  </small>
                )}
              </th>
              <td data-label={say('email')}>{person.email}</td>
              <td data-label={say('role')}>{say(`role-${person.role}`)}</td>
              <td data-label={say('state')}>
                {say(`state-${person.state}`, { day: minuteText(person.invitationExpiresAt ?? '') })}
              </td>
              {mayWrite && (
                <td>
                  <Acts person={person} frame={frame} say={say} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface ActsProps {
  readonly person: VendorPersonLine;
  readonly frame: VendorFrame;
  readonly say: SayPeople;
}

function Acts({ person, frame, say }: ActsProps) {
  return (
    <div className="acts">
      {person.state !== 'active' && (
        <form method="post" action={`/vendor/people/${person.id}/invitation?lang=${frame.locale}`}>
          <VendorCsrf csrf={frame.csrf} />
          <button type="submit" className="quiet" aria-label={`${say('newLink')} ${person.name}`}>
            {say('newLink')}
          </button>
        </form>
      )}
      <form method="post" action={`/vendor/people/${person.id}/removal?lang=${frame.locale}`}>
        <VendorCsrf csrf={frame.csrf} />
        <button type="submit" className="quiet" aria-label={`${say('remove')} ${person.name}`}>
          {say('remove')}
        </button>
      </form>
    </div>
  );
}

function InviteForm({ page: { frame, typed }, say }: PartProps) {
  return (
    <section className="card">
      <h2>{say('inviteTitle')}</h2>
      <form method="post" action={`/vendor/people?lang=${frame.locale}`} className="fields">
        <VendorCsrf csrf={frame.csrf} />
        <div className="pair">
          <p>
            <label htmlFor="email">{say('email')}</label>
            <input id="email" name="email" type="email" required maxLength={254} defaultValue={typed?.email} />
          </p>
          <p>
            <label htmlFor="name">{say('name')}</label>
            <input id="name" name="name" required maxLength={200} autoComplete="off" defaultValue={typed?.name} />
          </p>
          <p>
            <label htmlFor="title">{say('personTitle')}</label>
            <input id="title" name="title" maxLength={200} defaultValue={typed?.title} />
            <span className="hint">{say('personTitleHint')}</span>
          </p>
          <p>
            <label htmlFor="role">{say('role')}</label>
            <select id="role" name="role" defaultValue={typed?.role ?? 'vendor_member'}>
              {VENDOR_PERSON_ROLES.map((role) => (
                <option key={role} value={role}>
                  {say(`role-${role}`)}
                </option>
              ))}
            </select>
          </p>
        </div>
        <p className="acts">
          <button type="submit" className="main">
            {say('invite')}
          </button>
        </p>
      </form>
    </section>
  );
}
