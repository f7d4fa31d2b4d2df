import { minuteText } from '../chart/score-text.js';
import { type PasskeyLine, PasskeysBox } from './passkeys-box.js';
import {
  addressOf,
  DoorFields,
  Refusal,
  saySecurity,
  securityDocument,
  type SaySecurity,
  type SecurityDoor,
} from './security-door.js';

export const SECURITY_NOTICES = [
  'password',
  'app-removed',
  'passkey-added',
  'passkey-removed',
  'ended',
  'none',
] as const;
export type SecurityNotice = (typeof SECURITY_NOTICES)[number];

export const SECURITY_ERRORS = [
  'password-unfit',
  'invalid-credentials',
  'rate-limited',
  'second-factor-needed',
  'not-found',
  'csrf',
] as const;
export type SecurityError = (typeof SECURITY_ERRORS)[number];

export interface SessionLine {
  readonly id: string;
  /** Empty: nobody knows. */
  readonly device: string;
  readonly network: string;
  readonly seenAt: string;
  readonly isThis: boolean;
}

export interface SecurityPage {
  readonly email: string;
  readonly hasApp: boolean;
  readonly recoveryCodes: number;
  readonly passkeys: readonly PasskeyLine[];
  readonly sessions: readonly SessionLine[];
  readonly notice?: SecurityNotice | undefined;
  readonly error?: SecurityError | undefined;
  /** Minutes until another try, where there were too many. */
  readonly minutes?: number | undefined;
}

/** `/admin/security`, `/vendor/security`: what somebody sees and does about their own account. */
export function securityPage(door: SecurityDoor, page: SecurityPage): string {
  const say = saySecurity(door);
  const { email, notice, error, minutes, passkeys } = page;
  const content = (
    <div className="security">
      <h1>{say('title')}</h1>
      {notice && <output className="said-so">{say(`notice-${notice}`)}</output>}
      {error && <Refusal>{say(`error-${error}`, { minutes: minutes ?? 1 })}</Refusal>}
      <p className="lead">{say('lead', { email })}</p>
      <div className="columns even">
        <FactorBox door={door} say={say} page={page} />
        <PasswordBox door={door} say={say} error={error} />
      </div>
      <PasskeysBox door={door} say={say} passkeys={passkeys} />
      <SessionsBox door={door} say={say} page={page} />
    </div>
  );
  return securityDocument(door, say('title'), content);
}

interface BoxProps {
  readonly door: SecurityDoor;
  readonly say: SaySecurity;
}

interface ActProps extends BoxProps {
  readonly path: string;
  readonly label: string;
  readonly isMain?: boolean;
}

function Act({ door, path, label, isMain = false }: ActProps) {
  return (
    <form method="post" action={addressOf(door, path)}>
      <DoorFields door={door} />
      <button type="submit" className={isMain ? 'main' : 'quiet'}>
        {label}
      </button>
    </form>
  );
}

function FactorBox({
  door,
  say,
  page: { hasApp, recoveryCodes, passkeys },
}: BoxProps & { readonly page: SecurityPage }) {
  const hasAny = hasApp || passkeys.length > 0;
  return (
    <section className="card">
      <h2>{say('factorTitle')}</h2>
      <p>{say(hasApp ? 'appOn' : 'appOff')}</p>
      {hasAny && <p>{say('codesLeft', { count: recoveryCodes })}</p>}
      <div className="acts">
        {!hasApp && <Act door={door} say={say} path="security/app" label={say('setUpApp')} isMain />}
        {hasAny && <Act door={door} say={say} path="security/recovery-codes" label={say('newCodes')} />}
        {hasApp && <Act door={door} say={say} path="security/app/removal" label={say('removeApp')} />}
      </div>
    </section>
  );
}

function PasswordBox({ door, say, error }: BoxProps & { readonly error: SecurityError | undefined }) {
  return (
    <section className="card">
      <h2>{say('passwordTitle')}</h2>
      <form method="post" action={addressOf(door, 'security/password')} className="fields">
        <DoorFields door={door} />
        <p>
          <label htmlFor="present">{say('presentPassword')}</label>
          <input
            id="present"
            name="present"
            type="password"
            autoComplete="current-password"
            required
            maxLength={1024}
            {...(error === 'invalid-credentials' ? { 'aria-invalid': true } : {})}
          />
        </p>
        <p>
          <label htmlFor="next-password">{say('newPassword')}</label>
          <input
            id="next-password"
            name="password"
            type="password"
            autoComplete="new-password"
            minLength={12}
            required
            aria-describedby="next-password-hint"
            {...(error === 'password-unfit' ? { 'aria-invalid': true } : {})}
          />
          <span className="hint" id="next-password-hint">
            {say('newPasswordHint')}
          </span>
        </p>
        <button type="submit" className="main">
          {say('changePassword')}
        </button>
      </form>
    </section>
  );
}

function SessionsBox({ door, say, page: { sessions } }: BoxProps & { readonly page: SecurityPage }) {
  return (
    <section className="card">
      <h2>{say('sessionsTitle')}</h2>
      <table className="rows stacking">
        <thead>
          <tr>
            <th scope="col">{say('device')}</th>
            <th scope="col">{say('network')}</th>
            <th scope="col">{say('lastSeen')}</th>
            <th scope="col">{say('acts')}</th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <SessionRow key={session.id} door={door} say={say} session={session} />
          ))}
        </tbody>
      </table>
      {sessions.length > 1 && (
        <div className="acts">
          <Act door={door} say={say} path="security/sessions/others" label={say('endOthers')} />
        </div>
      )}
    </section>
  );
}

function SessionRow({ door, say, session }: BoxProps & { readonly session: SessionLine }) {
  const { id, device, network, seenAt, isThis } = session;
  const name = device === '' ? say('unknownDevice') : device;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-label={say('network')}>{network}</td>
      <td data-label={say('lastSeen')}>{minuteText(seenAt)}</td>
      <td>
        {isThis ? (
          <b>{say('here')}</b>
        ) : (
          <form method="post" action={addressOf(door, `security/sessions/${id}/end`)}>
            <DoorFields door={door} />
            <button type="submit" className="quiet" aria-label={`${say('end')} ${name}`}>
              {say('end')}
            </button>
          </form>
        )}
      </td>
    </tr>
  );
}
