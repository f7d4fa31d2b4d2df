import type { LoginReason, Proof, Session } from './session-type.js';
import { request } from './request.js';

const post = <Body>(path: string, body: object) =>
  request<Body>(`/v1/auth/${path}`, { method: 'POST', body, isMended: false });

async function withPasskey(purpose: 'login' | 'second-factor' | 'renewal'): Promise<Session> {
  const { startAuthentication } = await import('@simplewebauthn/browser');
  const asked = await post<Parameters<typeof startAuthentication>[0]['optionsJSON']>('passkey/options', { purpose });
  const response = await startAuthentication({ optionsJSON: asked.body });
  return (await post<Session>('passkey', { purpose, response })).body;
}

/**
 * Proves to the api who somebody is: again, so that the session goes on with another token, or for a new one, as far
 * as it has come. Answers the session there is from now on.
 */
export async function proved(reason: LoginReason, isWaiting: boolean, email: string, proof: Proof): Promise<Session> {
  if (reason === 'confirm')
    return proof === 'passkey' ? withPasskey('renewal') : (await post<Session>('renewal', proof)).body;
  if (proof === 'passkey') return withPasskey(isWaiting ? 'second-factor' : 'login');
  if ('code' in proof) return (await post<Session>('second-factor', proof)).body;
  return (await post<Session>('login', { email, password: proof.password })).body;
}
