import { minuteText } from '../chart/score-text.js';
import { sayIn, type Say } from '../messages/say.js';
import { vendorKeysWords } from '../messages/vendor-keys.js';
import { VendorCsrf, vendorDocument } from './vendor-document.js';
import type { VendorFrame } from './vendor-frame.js';

export const VENDOR_KEY_SCOPES = [
  'results.read',
  'replies.read',
  'replies.write',
  'corrections.read',
  'corrections.write',
  'tickets.write',
  'webhooks.read',
  'webhooks.write',
] as const;
export type VendorKeyScope = (typeof VENDOR_KEY_SCOPES)[number];
export const KEY_LIFETIMES = [30, 90, 180, 365] as const;

export interface VendorKeyLine {
  readonly id: string;
  readonly label: string;
  readonly environment: 'live' | 'test';
  readonly scopes: readonly VendorKeyScope[];
  readonly state: 'active' | 'retiring' | 'expired' | 'revoked';
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
  readonly exposedAt: string | null;
}

export type KeyProblem = 'too-many-keys' | 'key-not-active' | 'not-found' | 'label';

export interface VendorKeysPage {
  readonly frame: VendorFrame;
  readonly keys: readonly VendorKeyLine[];
  readonly notice?: 'revoked';
  readonly problem?: KeyProblem;
  /** What was typed and refused. */
  readonly typed?: { readonly label: string; readonly scopes: readonly string[] };
  /** A key that was just made. It is shown this once. */
  readonly made?: { readonly text: string; readonly isRotated: boolean; readonly tryHref: string };
}

type SayKeys = Say<typeof vendorKeysWords>;

/** `/vendor/keys`: what lets programs speak for the vendor. */
export function vendorKeysPage(page: VendorKeysPage): string {
  const { frame, notice, problem, made, keys } = page;
  const say = sayIn(vendorKeysWords, frame.locale);
  const mayWrite = frame.permissions.includes('keys.write');
  const content = (
    <>
      <h1>{say('title')}</h1>
      {notice && <output className="said-so">{say(`notice-${notice}`)}</output>}
      {problem && (
        <p className="error" role="alert">
          <b>{say('problem')}</b> {say(`error-${problem}`)}
        </p>
      )}
      {made && <Made made={made} say={say} />}
      <p className="lead">{say('lead')}</p>
      {keys.length === 0 ? <Empty say={say} /> : <KeyTable page={page} say={say} mayWrite={mayWrite} />}
      {mayWrite && <KeyForm page={page} say={say} />}
    </>
  );
  return vendorDocument({ frame, place: 'keys', title: say('title'), content });
}

interface PartProps {
  readonly page: VendorKeysPage;
  readonly say: SayKeys;
}

function Made({ made, say }: { readonly made: NonNullable<VendorKeysPage['made']>; readonly say: SayKeys }) {
  return (
    <output className="said-so">
      <h2>{say('madeTitle')}</h2>
      <p>
        {say('madeHint')} {made.isRotated && say('rotatedHint')}
      </p>
      <pre className="code">{made.text}</pre>
      <p>{say('tryIt')}</p>
      <pre className="code">{`curl -H "Authorization: Bearer ${made.text}" ${made.tryHref}`}</pre>
    </output>
  );
}

function Empty({ say }: Pick<PartProps, 'say'>) {
  return (
    <div className="empty">
      <h2>{say('emptyTitle')}</h2>
      <p>{say('emptyText')}</p>
    </div>
  );
}

function KeyTable({ page: { frame, keys }, say, mayWrite }: PartProps & { readonly mayWrite: boolean }) {
  return (
    <section className="card">
      <table className="rows stacking">
        <thead>
          <tr>
            <th scope="col">{say('label')}</th>
            <th scope="col">{say('scopes')}</th>
            <th scope="col">{say('state')}</th>
            <th scope="col">{say('lastUsed')}</th>
            <th scope="col">{say('expires')}</th>
            {mayWrite && <th scope="col">{say('acts')}</th>}
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <KeyRow key={key.id} line={key} frame={frame} say={say} mayWrite={mayWrite} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  readonly line: VendorKeyLine;
  readonly frame: VendorFrame;
  readonly say: SayKeys;
  readonly mayWrite: boolean;
}

function KeyRow({ line, frame, say, mayWrite }: RowProps) {
  return (
    <tr>
      <th scope="row">
        <bdi>{line.label}</bdi>{' '}
        <small>
          <code>{`vk_${line.environment}_${line.id}_…`}</code>
        </small>
        {line.exposedAt !== null && line.state !== 'revoked' && (
          <p className="error">{say('exposed', { day: minuteText(line.exposedAt) })}</p>
        )}
      </th>
      <td data-label={say('scopes')}>{line.scopes.map((scope) => say(`scope-${scope}`)).join(' · ')}</td>
      <td data-label={say('state')}>
        <span className="state-badge">{say(`state-${line.state}`)}</span>
      </td>
      <td data-label={say('lastUsed')}>{line.lastUsedAt === null ? say('neverUsed') : minuteText(line.lastUsedAt)}</td>
      <td data-label={say('expires')}>{minuteText(line.expiresAt)}</td>
      {mayWrite && (
        <td>
          <Acts line={line} frame={frame} say={say} />
        </td>
      )}
    </tr>
  );
}

function Acts({ line: { id, label, state }, frame, say }: Omit<RowProps, 'mayWrite'>) {
  if (state === 'revoked' || state === 'expired') return null;
  const acts = [...(state === 'active' ? (['rotate'] as const) : []), 'revoke' as const];
  return (
    <div className="acts">
      {acts.map((act) => (
        <form key={act} method="post" action={`/vendor/keys/${id}/${act}?lang=${frame.locale}`}>
          <VendorCsrf csrf={frame.csrf} />
          <button type="submit" className="quiet" aria-label={`${say(act)} ${label}`}>
            {say(act)}
          </button>
        </form>
      ))}
    </div>
  );
}

function KeyForm({ page: { frame, typed }, say }: PartProps) {
  return (
    <section className="card">
      <h2>{say('newTitle')}</h2>
      <form method="post" action={`/vendor/keys?lang=${frame.locale}`} className="fields">
        <VendorCsrf csrf={frame.csrf} />
        <p>
          <label htmlFor="label">{say('label')}</label>
          <input id="label" name="label" required maxLength={200} autoComplete="off" defaultValue={typed?.label} />
          <span className="hint">{say('labelHint')}</span>
        </p>
        <div className="pair">
          <p>
            <label htmlFor="environment">{say('environment')}</label>
            <select id="environment" name="environment" defaultValue="live">
              {(['live', 'test'] as const).map((environment) => (
                <option key={environment} value={environment}>
                  {say(`environment-${environment}`)}
                </option>
              ))}
            </select>
          </p>
          <p>
            <label htmlFor="lifetime">{say('lifetime')}</label>
            <select id="lifetime" name="lifetime" defaultValue="90">
              {KEY_LIFETIMES.map((days) => (
                <option key={days} value={days}>
                  {say('days', { days })}
                </option>
              ))}
            </select>
          </p>
        </div>
        <ScopeTicks {...(typed && { typed })} say={say} />
        <p className="acts">
          <button type="submit" className="main">
            {say('create')}
          </button>
        </p>
      </form>
    </section>
  );
}

function ScopeTicks({ typed, say }: Pick<VendorKeysPage, 'typed'> & Pick<PartProps, 'say'>) {
  return (
    <fieldset className="ticks">
      <legend>{say('scopes')}</legend>
      {VENDOR_KEY_SCOPES.map((scope) => (
        <label key={scope}>
          <input
            type="checkbox"
            name="scope"
            value={scope}
            defaultChecked={typed ? typed.scopes.includes(scope) : scope === 'results.read'}
          />{' '}
          {say(`scope-${scope}`)}
        </label>
      ))}
    </fieldset>
  );
}
