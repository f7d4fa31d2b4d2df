import { minuteText } from '../chart/score-text.js';
import { addressOf, DoorFields, type SaySecurity, type SecurityDoor } from './security-door.js';

export interface PasskeyLine {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
}

interface AddPasskeyProps {
  readonly door: SecurityDoor;
  readonly say: SaySecurity;
}

/** Shown by its script: a browser without one makes no passkeys. */
export function AddPasskey({ door, say }: AddPasskeyProps) {
  return (
    <>
      <div
        className="fields"
        data-passkey="add"
        data-base={door.at === 'admin' ? '/v1/auth/passkeys' : '/vendor/passkey/new'}
        data-csrf={door.csrf}
        data-confirm={addressOf(door, 'confirm')}
        data-then={`${addressOf(door, 'security')}&notice=passkey-added`}
        hidden
      >
        <p>
          <label htmlFor="passkey-name">{say('passkeyName')}</label>
          <input id="passkey-name" maxLength={200} autoComplete="off" aria-describedby="passkey-name-hint" />
          <span className="hint" id="passkey-name-hint">
            {say('passkeyNameHint')}
          </span>
        </p>
        <button type="button" className="quiet wide">
          {say('addPasskey')}
        </button>
        <p className="error" role="alert" hidden>
          {say('passkeyFailed')}
        </p>
      </div>
      <noscript>
        <p className="muted">{say('noScript')}</p>
      </noscript>
    </>
  );
}

interface PasskeysBoxProps extends AddPasskeyProps {
  readonly passkeys: readonly PasskeyLine[];
}

/** The passkeys somebody has, by the names they gave them. */
export function PasskeysBox({ door, say, passkeys }: PasskeysBoxProps) {
  return (
    <section className="card" id="passkeys">
      <h2>{say('passkeysTitle')}</h2>
      <p className="muted">{say('passkeysLead')}</p>
      {passkeys.length === 0 ? (
        <p>{say('passkeysNone')}</p>
      ) : (
        <table className="rows stacking">
          <thead>
            <tr>
              <th scope="col">{say('passkeyName')}</th>
              <th scope="col">{say('passkeyAdded')}</th>
              <th scope="col">{say('lastUsed')}</th>
              <th scope="col">{say('acts')}</th>
            </tr>
          </thead>
          <tbody>
            {passkeys.map((passkey) => (
              <Line key={passkey.id} door={door} say={say} passkey={passkey} />
            ))}
          </tbody>
        </table>
      )}
      <AddPasskey door={door} say={say} />
    </section>
  );
}

function Line({ door, say, passkey }: AddPasskeyProps & { readonly passkey: PasskeyLine }) {
  const { id, name, createdAt, lastUsedAt } = passkey;
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      <td data-label={say('passkeyAdded')}>{minuteText(createdAt)}</td>
      <td data-label={say('lastUsed')}>{lastUsedAt === null ? say('never') : minuteText(lastUsedAt)}</td>
      <td>
        <form method="post" action={addressOf(door, 'security/passkeys/removal')}>
          <DoorFields door={door} />
          <input type="hidden" name="id" value={id} />
          <button type="submit" className="quiet" aria-label={`${say('remove')} ${name}`}>
            {say('remove')}
          </button>
        </form>
      </td>
    </tr>
  );
}
