import { adminWords } from '../messages/admin.js';
import { resetWords } from '../messages/reset.js';
import { sayIn } from '../messages/say.js';
import { securityWords } from '../messages/security.js';
import { PasskeyButton } from '../security/security-door.js';
import { SignOnButton } from '../sign-on/sign-on-pages.js';
import { adminDocument, CsrfField } from './admin-document.js';
import type { LoginPage } from './admin-model.js';

/** `/admin/login`: a plain form, with what went wrong above it. */
export function loginPage(page: LoginPage): string {
  const { locale, stylesheet, scripts = [] } = page;
  const say = sayIn(adminWords, locale);
  return adminDocument({ locale, stylesheet, scripts, title: say('loginTitle'), content: <LoginForm {...page} /> });
}

function LoginForm(page: LoginPage) {
  const { locale, error, signOn, demo } = page;
  const say = sayIn(adminWords, locale);
  return (
    <form method="post" action={`/admin/login?lang=${locale}`} className="card login">
      <h1>{say('loginTitle')}</h1>
      {error && (
        <p className="error" role="alert">
          {say(`login-${error}`)}
        </p>
      )}
      {signOn && <SignOnButton locale={locale} way={signOn} />}
      {signOn?.hasPassword !== false && (
        <>
          <PasswordFields {...page} />
          <Passkey {...page} />
        </>
      )}
      {demo && <p className="note">{say('loginDemo', demo)}</p>}
    </form>
  );
}

function Passkey({ locale, csrf, next }: LoginPage) {
  const say = sayIn(securityWords, locale);
  return (
    <PasskeyButton
      door={{ at: 'admin', locale, csrf, next: next ?? '/admin' }}
      purpose="login"
      label={say('passkeyLogin')}
      failed={say('passkeyFailed')}
    />
  );
}

function PasswordFields({ locale, csrf, email, next }: LoginPage) {
  const say = sayIn(adminWords, locale);
  return (
    <>
      <CsrfField csrf={csrf} />
      {next !== undefined && <input type="hidden" name="next" value={next} />}
      <label htmlFor="email">{say('email')}</label>
      <input id="email" name="email" type="email" autoComplete="username" required defaultValue={email} />
      <label htmlFor="password">{say('password')}</label>
      <input id="password" name="password" type="password" autoComplete="current-password" required />
      <button type="submit">{say('loginButton')}</button>
      <p>
        <a href={`/admin/reset?lang=${locale}`}>{sayIn(resetWords, locale)('forgot')}</a>
      </p>
    </>
  );
}
