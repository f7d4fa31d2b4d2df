import type { ReactNode } from 'react';
import type { Locale } from '#kernel';
import { adminDocument } from '../admin/admin-document.js';
import { resetWords } from '../messages/reset.js';
import { sayIn } from '../messages/say.js';
import { vendorDocument } from '../vendor/vendor-document.js';

/** Whose door it is. */
export interface ResetDoor {
  readonly at: 'admin' | 'vendor';
  readonly locale: Locale;
  readonly stylesheet: string;
}

function page(door: ResetDoor, title: string, content: ReactNode): string {
  const { at, locale, stylesheet } = door;
  return at === 'admin'
    ? adminDocument({ locale, stylesheet, title, content })
    : vendorDocument({ frame: { locale, stylesheet }, title, content });
}

const addressOf = ({ at, locale }: ResetDoor, path: string): string => `/${at}/${path}?lang=${locale}`;

interface RefusedProps {
  readonly id?: string;
  readonly children: string;
}

function Refused({ id, children }: RefusedProps) {
  return (
    <p className="error" role="alert" id={id}>
      {children}
    </p>
  );
}

export interface ResetAsk {
  readonly email?: string;
  readonly error?: 'rate-limited' | 'csrf';
}

/** `/vendor/reset` and `/admin/reset`: whose password it is. */
export function resetAskPage(door: ResetDoor, { email, error }: ResetAsk): string {
  const say = sayIn(resetWords, door.locale);
  const content = (
    <form method="post" action={addressOf(door, 'reset')} className="card login fields">
      <h1>{say('askTitle')}</h1>
      <p className="muted">{say('askLead')}</p>
      {error && <Refused>{say(`error-${error}`)}</Refused>}
      <p>
        <label htmlFor="email">{say('email')}</label>
        <input id="email" name="email" type="email" autoComplete="username" required defaultValue={email} />
      </p>
      <button type="submit" className="main">
        {say('askButton')}
      </button>
      <p>
        <a href={addressOf(door, 'login')}>{say('backToLogin')}</a>
      </p>
    </form>
  );
  return page(door, say('askTitle'), content);
}

/** The same for every address, whether anybody has it or not. */
export function resetAskedPage(door: ResetDoor, email: string): string {
  const say = sayIn(resetWords, door.locale);
  const content = (
    <div className="card login">
      <h1>{say('askedTitle')}</h1>
      <p>{say('askedText', { email })}</p>
      <p className="muted">{say('askedHint')}</p>
      <p>
        <a href={addressOf(door, 'login')}>{say('backToLogin')}</a>
      </p>
    </div>
  );
  return page(door, say('askedTitle'), content);
}

export interface ResetForm {
  readonly token: string;
  readonly error?: 'password-unfit' | 'csrf';
}

/** Where the link leads. Looking at it changes nothing; sending the form uses it up. */
export function resetPage(door: ResetDoor, { token, error }: ResetForm): string {
  const say = sayIn(resetWords, door.locale);
  const content = (
    <form method="post" action={addressOf(door, `reset/${token}`)} className="card login fields">
      <h1>{say('title')}</h1>
      <p className="muted">{say('lead')}</p>
      {error && <Refused id="password-error">{say(`error-${error}`)}</Refused>}
      <p>
        <label htmlFor="password">{say('newPassword')}</label>
        <input
          id="password"
          name="password"
          type="password"
          autoComplete="new-password"
          minLength={12}
          required
          aria-describedby={error ? 'password-error' : 'password-hint'}
          {...(error ? { 'aria-invalid': true } : {})}
        />
        <span className="hint" id="password-hint">
          {say('newPasswordHint')}
        </span>
      </p>
      <button type="submit" className="main">
        {say('button')}
      </button>
    </form>
  );
  return page(door, say('title'), content);
}

/** After the link was used. */
export function resetDonePage(door: ResetDoor, email: string): string {
  const say = sayIn(resetWords, door.locale);
  const content = (
    <div className="card login">
      <h1>{say('doneTitle')}</h1>
      <p>{say('doneText', { email })}</p>
      <p>
        <a className="main" href={addressOf(door, 'login')}>
          {say('toLogin')}
        </a>
      </p>
    </div>
  );
  return page(door, say('doneTitle'), content);
}

/** A link that was used, is too old or never was one. */
export function resetInvalidPage(door: ResetDoor): string {
  const say = sayIn(resetWords, door.locale);
  const content = (
    <div className="card login">
      <h1>{say('invalidTitle')}</h1>
      <p>{say('invalidText')}</p>
      <p>
        <a className="main" href={addressOf(door, 'reset')}>
          {say('again')}
        </a>
      </p>
    </div>
  );
  return page(door, say('invalidTitle'), content);
}
