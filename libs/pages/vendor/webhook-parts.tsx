import { VendorCsrf } from './vendor-document.js';
import type { VendorFrame } from './vendor-frame.js';
import {
  type SayWebhooks,
  type TypedWebhook,
  WEBHOOK_EVENTS,
  type WebhookLine,
  type WebhookState,
} from './webhook-model.js';

interface StateProps {
  readonly state: WebhookState;
  readonly say: SayWebhooks;
}

/** What became of the last act, above everything else. */
export function StateOfPage({ state: { notice, problem, made }, say }: StateProps) {
  return (
    <>
      {notice && <output className="said-so">{say(`notice-${notice}`)}</output>}
      {problem && (
        <p className="error" role="alert">
          <b>{say('problem')}</b> {say(`error-${problem}`)}
        </p>
      )}
      {made && (
        <output className="said-so">
          <h2>{say('madeTitle')}</h2>
          <p>
            {say('madeHint')} {made.isRotated && say('rotatedHint')}
          </p>
          <pre className="code">{made.secret}</pre>
        </output>
      )}
    </>
  );
}

interface FieldsProps {
  readonly frame: VendorFrame;
  readonly action: string;
  readonly button: string;
  readonly typed: TypedWebhook;
  /** The version that is changed; absent where it is new. */
  readonly version?: number;
  readonly say: SayWebhooks;
}

export function WebhookForm({ frame, action, button, typed, version, say }: FieldsProps) {
  return (
    <form method="post" action={`${action}?lang=${frame.locale}`} className="fields">
      <VendorCsrf csrf={frame.csrf} />
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      <p>
        <label htmlFor="url">{say('url')}</label>
        <input id="url" name="url" type="url" required maxLength={2_000} autoComplete="off" defaultValue={typed.url} />
        <span className="hint">{say('urlHint')}</span>
      </p>
      <p>
        <label htmlFor="description">{say('description')}</label>
        <input id="description" name="description" maxLength={200} defaultValue={typed.description} />
      </p>
      <fieldset className="ticks">
        <legend>{say('events')}</legend>
        {WEBHOOK_EVENTS.map((event) => (
          <label key={event}>
            <input type="checkbox" name="event" value={event} defaultChecked={typed.eventTypes.includes(event)} />{' '}
            {say(`event-${event}`)}
          </label>
        ))}
      </fieldset>
      <p className="acts">
        <button type="submit" className="main">
          {button}
        </button>
      </p>
    </form>
  );
}

/** On or off, and why. */
export function WebhookStateText({ webhook, say }: { readonly webhook: WebhookLine; readonly say: SayWebhooks }) {
  const { state, disabledReason, failures, failingSince } = webhook;
  return (
    <>
      <span className="state-badge">{say(`state-${state}`)}</span>
      {disabledReason && <small> {say(`why-${disabledReason}`)}</small>}
      {failingSince !== null && state === 'active' && (
        <small className="error"> {say('failing', { failures, since: minuteOf(failingSince) })}</small>
      )}
    </>
  );
}

/** Days and minutes of an instant in UTC, as the other pages write them. */
export const minuteOf = (instant: string): string => `${instant.slice(0, 16).replace('T', ' ')} UTC`;

interface ButtonProps {
  readonly frame: VendorFrame;
  readonly action: string;
  readonly label: string;
  readonly hidden?: Readonly<Record<string, string>>;
}

export function ActButton({ frame, action, label, hidden = {} }: ButtonProps) {
  return (
    <form method="post" action={`${action}?lang=${frame.locale}`}>
      <VendorCsrf csrf={frame.csrf} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className="quiet">
        {label}
      </button>
    </form>
  );
}
