import {
  addressOf,
  DoorFields,
  PasskeyButton,
  Refusal,
  saySecurity,
  securityDocument,
  type SaySecurity,
  type SecurityDoor,
} from './security-door.js';

export type StepError = 'code-refused' | 'rate-limited' | 'csrf' | 'invalid-credentials' | 'second-factor-there';

export interface LoginStepPage {
  readonly error?: StepError | undefined;
  /** Minutes until another try, where there were too many. */
  readonly minutes?: number | undefined;
  readonly hasPasskeys: boolean;
  /** Whether there is an app, so that a code may be typed. */
  readonly hasApp: boolean;
}

interface FieldProps {
  readonly say: SaySecurity;
  readonly isRequired: boolean;
  readonly hasError: boolean;
}

function CodeField({ say, isRequired, hasError }: FieldProps) {
  return (
    <p>
      <label htmlFor="code">{say('code')}</label>
      <input
        id="code"
        name="code"
        inputMode="text"
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
        required={isRequired}
        aria-describedby="code-hint"
        {...(hasError ? { 'aria-invalid': true } : {})}
      />
      <span className="hint" id="code-hint">
        {say('codeHint')}
      </span>
    </p>
  );
}

const sentence = (say: SaySecurity, { error, minutes }: LoginStepPage): string | undefined =>
  error && say(`error-${error}`, { minutes: minutes ?? 1 });

/** `/admin/login/second-factor`, `/vendor/login/second-factor`: after the password. */
export function secondFactorPage(door: SecurityDoor, page: LoginStepPage): string {
  const say = saySecurity(door);
  const problem = sentence(say, page);
  const content = (
    <div className="card login fields">
      <h1>{say('stepTitle')}</h1>
      <p className="muted">{say('stepLead')}</p>
      {problem !== undefined && <Refusal>{problem}</Refusal>}
      <form method="post" action={addressOf(door, 'login/second-factor')} className="fields">
        <DoorFields door={door} />
        <CodeField say={say} isRequired hasError={page.error === 'code-refused'} />
        <button type="submit" className="main">
          {say('go')}
        </button>
      </form>
      {page.hasPasskeys && (
        <PasskeyButton door={door} purpose="second-factor" label={say('usePasskey')} failed={say('passkeyFailed')} />
      )}
      <p className="muted">{say('noneLeft')}</p>
      <p>
        <a href={addressOf(door, 'login')}>{say('backToLogin')}</a>
      </p>
    </div>
  );
  return securityDocument(door, say('stepTitle'), content);
}

/** `/admin/confirm`, `/vendor/confirm`: before what cannot be taken back. */
export function confirmPage(door: SecurityDoor, page: LoginStepPage): string {
  const say = saySecurity(door);
  const problem = sentence(say, page);
  const content = (
    <div className="card login fields">
      <h1>{say('confirmTitle')}</h1>
      <p className="muted">{say('confirmLead')}</p>
      {problem !== undefined && <Refusal>{problem}</Refusal>}
      <form method="post" action={addressOf(door, 'confirm')} className="fields">
        <DoorFields door={door} />
        <p>
          <label htmlFor="password">{say('password')}</label>
          <input
            id="password"
            name="password"
            type="password"
            autoComplete="current-password"
            required={!page.hasApp}
            maxLength={1024}
          />
        </p>
        {page.hasApp && <CodeField say={say} isRequired={false} hasError={page.error === 'code-refused'} />}
        {page.hasApp && <p className="muted">{say('passwordOrCode')}</p>}
        <button type="submit" className="main">
          {say('confirmButton')}
        </button>
      </form>
      {page.hasPasskeys && (
        <PasskeyButton door={door} purpose="renewal" label={say('usePasskey')} failed={say('passkeyFailed')} />
      )}
    </div>
  );
  return securityDocument(door, say('confirmTitle'), content);
}
