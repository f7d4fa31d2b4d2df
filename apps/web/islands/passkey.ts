/**
 * Makes and asks passkeys on pages that work without a script, too: shows what only a browser with passkeys can do,
 * and what prints and copies recovery codes.
 */
import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';

async function send(path: string, csrf: string, body: object): Promise<Response> {
  const headers = { 'content-type': 'application/json', accept: 'application/json', 'x-csrf-token': csrf };
  const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
  if (answer.ok) return answer;
  const problem = (await answer.json().catch(() => ({}))) as { type?: string };
  throw new Error(problem.type ?? String(answer.status));
}

async function ask(box: HTMLElement): Promise<void> {
  const { base = '', csrf = '', passkey: purpose = '' } = box.dataset;
  const asked = await send(`${base}/options`, csrf, { purpose });
  const optionsJSON = (await asked.json()) as PublicKeyCredentialRequestOptionsJSON;
  await send(base, csrf, { purpose, response: await startAuthentication({ optionsJSON }) });
}

async function add(box: HTMLElement): Promise<void> {
  const { base = '', csrf = '' } = box.dataset;
  const typed = box.querySelector('input')?.value.trim() ?? '';
  const asked = await send(`${base}/options`, csrf, {});
  const optionsJSON = (await asked.json()) as PublicKeyCredentialCreationOptionsJSON;
  const response = await startRegistration({ optionsJSON });
  await send(base, csrf, { name: typed === '' ? new Date().toISOString().slice(0, 10) : typed, response });
}

/** Whoever proved too long ago who they are does so on a page of its own, and comes back. */
const needsProof = (error: unknown): boolean =>
  error instanceof Error && error.message === '/problems/reauthentication-needed';

function prepare(box: HTMLElement): void {
  const button = box.querySelector('button');
  const failure = box.querySelector<HTMLElement>('[role=alert]');
  if (!button) return;
  box.hidden = false;
  const act = async (): Promise<void> => {
    button.setAttribute('aria-disabled', 'true');
    if (failure) failure.hidden = true;
    try {
      await (box.dataset['passkey'] === 'add' ? add(box) : ask(box));
      location.assign(box.dataset['then'] ?? '/');
    } catch (error) {
      const { confirm } = box.dataset;
      if (needsProof(error) && confirm !== undefined)
        location.assign(`${confirm}&next=${encodeURIComponent(location.pathname)}`);
      else if (failure) failure.hidden = false;
    } finally {
      button.removeAttribute('aria-disabled');
    }
  };
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-disabled') === null) void act();
  });
}

async function copyCodes(codes: HTMLElement, button: HTMLElement): Promise<void> {
  await navigator.clipboard.writeText(codes.dataset['codes'] ?? '');
  button.textContent = button.dataset['copy'] ?? '';
}

function prepareCodes(codes: HTMLElement): void {
  const print = codes.querySelector<HTMLButtonElement>('[data-print]');
  const copy = codes.querySelector<HTMLButtonElement>('[data-copy]');
  if (print) print.hidden = false;
  print?.addEventListener('click', () => window.print());
  if (!copy || !('clipboard' in navigator)) return;
  copy.hidden = false;
  copy.addEventListener('click', () => {
    void copyCodes(codes, copy);
  });
}

if (browserSupportsWebAuthn()) for (const box of document.querySelectorAll<HTMLElement>('[data-passkey]')) prepare(box);
for (const codes of document.querySelectorAll<HTMLElement>('[data-codes]')) prepareCodes(codes);
