import { AddPasskey } from './passkeys-box.js';
import {
  addressOf,
  DoorFields,
  Refusal,
  saySecurity,
  securityDocument,
  type SaySecurity,
  type SecurityDoor,
} from './security-door.js';

/** What an authenticator app is set up with. */
export interface AppSetupBox {
  readonly seed: string;
  readonly qr: { readonly size: number; readonly path: string };
}

export interface AppPage {
  /** Where the forms go: `login/enrolment` for whoever has to set it up, `security/app` for whoever wants to. */
  readonly path: 'login/enrolment' | 'security/app';
  readonly setup?: AppSetupBox | undefined;
  readonly error?: 'code-refused' | 'second-factor-there' | 'csrf' | undefined;
}

/** Setting an authenticator app up: first the offer, then the QR code and the first code. */
export function appPage(door: SecurityDoor, { path, setup, error }: AppPage): string {
  const say = saySecurity(door);
  const content = (
    <div className="card login fields">
      <h1>{say('enrolTitle')}</h1>
      {error && <Refusal>{say(`error-${error}`)}</Refusal>}
      {setup ? <Scan door={door} say={say} path={path} setup={setup} /> : <Offer door={door} say={say} path={path} />}
    </div>
  );
  return securityDocument(door, say('enrolTitle'), content);
}

interface PartProps {
  readonly door: SecurityDoor;
  readonly say: SaySecurity;
  readonly path: AppPage['path'];
}

function Offer({ door, say, path }: PartProps) {
  return (
    <>
      <p className="muted">{say('enrolLead')}</p>
      <form method="post" action={addressOf(door, path)} className="fields">
        <DoorFields door={door} />
        <button type="submit" className="main">
          {say('setUpApp')}
        </button>
      </form>
      <AddPasskey door={door} say={say} />
    </>
  );
}

function Scan({ door, say, path, setup }: PartProps & { readonly setup: AppSetupBox }) {
  const { size, path: squares } = setup.qr;
  return (
    <>
      <p className="muted">{say('appLead')}</p>
      <svg
        className="qr"
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label={say('qrLabel')}
        shapeRendering="crispEdges"
      >
        <rect width={size} height={size} fill="#fff" />
        <path d={squares} fill="#000" />
      </svg>
      <details>
        <summary>{say('seed')}</summary>
        <code className="code">{setup.seed.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
      </details>
      <form method="post" action={addressOf(door, `${path}/code`)} className="fields">
        <DoorFields door={door} />
        <p>
          <label htmlFor="code">{say('code')}</label>
          <input id="code" name="code" inputMode="numeric" autoComplete="one-time-code" maxLength={12} required />
        </p>
        <button type="submit" className="main">
          {say('confirmApp')}
        </button>
      </form>
    </>
  );
}

/** Ten codes, shown this once: downloaded without a script, printed and copied with one. */
export function recoveryCodesPage(door: SecurityDoor, codes: readonly string[]): string {
  const say = saySecurity(door);
  const text = [say('codesFile'), '', ...codes, ''].join('\n');
  const content = (
    <div className="card login fields codes" data-codes={codes.join('\n')}>
      <h1>{say('codesTitle')}</h1>
      <p className="muted">{say('codesLead')}</p>
      <ol className="code">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p className="acts">
        <a
          className="quiet"
          download="fairmark-recovery-codes.txt"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
        >
          {say('download')}
        </a>
        <button type="button" className="quiet" data-print hidden>
          {say('print')}
        </button>
        <button type="button" className="quiet" data-copy={say('copied')} hidden>
          {say('copy')}
        </button>
      </p>
      <p>
        <a className="main" href={`${door.next}?lang=${door.locale}`}>
          {say('codesKept')}
        </a>
      </p>
    </div>
  );
  return securityDocument(door, say('codesTitle'), content);
}
