import type { Locale } from '#kernel';
import { vendorLoginWords } from '../messages/vendor-login.js';
import { resetWords } from '../messages/reset.js';
import { securityWords } from '../messages/security.js';
import { sayIn } from '../messages/say.js';
import { PasskeyButton } from '../security/security-door.js';
import { vendorDocument } from './vendor-document.js';

interface Door {
  readonly locale: Locale;
  readonly stylesheet: string;
}

export interface VendorLoginPage extends Door {
  readonly email?: string;
  readonly error?: 'invalid-credentials' | 'rate-limited' | 'csrf' | 'unauthorized';
  /** Path to go to afterwards. */
  readonly next?: string;
  /** Address of the script that knows passkeys. */
  readonly scripts?: readonly string[];
}

/** `/vendor/login`: a plain form, with what went wrong above it. */
export function vendorLoginPage(page: VendorLoginPage): string {
  const say = sayIn(vendorLoginWords, page.locale);
  return vendorDocument({ frame: page, title: say('title'), content: <LoginForm {...page} /> });
}

function LoginForm({ locale, email, error, next }: VendorLoginPage) {
  const say = sayIn(vendorLoginWords, locale);
  return (
    <form method="post" action={`/vendor/login?lang=${locale}`} className="card login fields">
      <h1>{say('title')}</h1>
      <p className="muted">{say('lead')}</p>
      {error && (
        <p className="error" role="alert">
          {say(`error-${error}`)}
        </p>
      )}
      {next !== undefined && <input type="hidden" name="next" value={next} />}
      <p>
        <label htmlFor="email">{say('email')}</label>
        <input id="email" name="email" type="email" autoComplete="username" required defaultValue={email} />
      </p>
      <p>
        <label htmlFor="password">{say('password')}</label>
        <input id="password" name="password" type="password" autoComplete="current-password" required />
      </p>
      <button type="submit" className="main">
        {say('button')}
      </button>
      <p>
        <a href={`/vendor/reset?lang=${locale}`}>{sayIn(resetWords, locale)('forgot')}</a>
      </p>
      <PasskeyButton
        door={{ at: 'vendor', locale, csrf: '', next: next ?? '/vendor' }}
        purpose="login"
        label={sayIn(securityWords, locale)('passkeyLogin')}
        failed={sayIn(securityWords, locale)('passkeyFailed')}
      />
    </form>
  );
}

export interface VendorAcceptPage extends Door {
  readonly token: string;
  readonly error?: 'password-unfit' | 'csrf';
}

/** Where an invitation's link leads. Looking at it changes nothing; sending the form uses it up. */
export function vendorAcceptPage({ token, error, ...door }: VendorAcceptPage): string {
  const say = sayIn(vendorLoginWords, door.locale);
  const hint = error ? 'password-error' : 'password-hint';
  const content = (
    <form method="post" action={`/vendor/accept/${token}?lang=${door.locale}`} className="card login fields">
      <h1>{say('acceptTitle')}</h1>
      <p className="muted">{say('acceptLead')}</p>
      {error && (
        <p className="error" role="alert" id="password-error">
          {say(`accept-${error}`)}
        </p>
      )}
      <p>
        <label htmlFor="password">{say('newPassword')}</label>
        <input
          id="password"
          name="password"
          type="password"
          autoComplete="new-password"
          minLength={12}
          required
          aria-describedby={hint}
          {...(error ? { 'aria-invalid': true } : {})}
        />
        <span className="hint" id="password-hint">
          {say('newPasswordHint')}
        </span>
      </p>
      <button type="submit" className="main">
        {say('acceptButton')}
      </button>
    </form>
  );
  return vendorDocument({ frame: door, title: say('acceptTitle'), content });
}

/** After a link was used. */
export function vendorAcceptedPage({ email, ...door }: Door & { readonly email: string }): string {
  const say = sayIn(vendorLoginWords, door.locale);
  const content = (
    <div className="card login">
      <h1>{say('acceptedTitle')}</h1>
      <p>{say('acceptedText', { email })}</p>
      <p>
        <a className="main" href={`/vendor/login?lang=${door.locale}`}>
          {say('toLogin')}
        </a>
      </p>
    </div>
  );
  return vendorDocument({ frame: door, title: say('acceptedTitle'), content });
}
