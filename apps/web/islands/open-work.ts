/**
 * Does the work that an open link asks for, from the first touch of its form on, so that nobody waits for it. The
 * browser's own cryptography does it beside the page. Where that is not there, the form goes without, and says so.
 */
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { Challenge } from 'altcha-lib/types';

/** Work older than this is done anew: what was asked for ends after ten minutes. */
const FRESH_MILLISECONDS = 8 * 60_000;
const LONGEST_MILLISECONDS = 60_000;

interface Work {
  readonly begunAt: number;
  readonly proof: Promise<string>;
}

async function proofFor(address: string): Promise<string> {
  const answer = await fetch(address, { headers: { accept: 'application/json' } });
  if (!answer.ok) throw new Error(String(answer.status));
  const challenge = (await answer.json()) as Challenge;
  const solution = await solveChallenge({ challenge, deriveKey, timeout: LONGEST_MILLISECONDS });
  return solution ? btoa(JSON.stringify({ challenge, solution })) : '';
}

function begin(address: string): Work {
  const proof = proofFor(address).catch(() => '');
  return { begunAt: performance.now(), proof };
}

const form = document.querySelector<HTMLFormElement>('form[data-work]');
const field = form?.querySelector<HTMLInputElement>('input[name="-proof"]');
const button = form?.querySelector<HTMLButtonElement>('button.main');

if (form && field && button) {
  const address = form.dataset['work'] ?? '';
  const name = button.textContent;
  let work: Work | undefined;
  let isSending = false;
  const fresh = (): Work => {
    if (!work || performance.now() - work.begunAt > FRESH_MILLISECONDS) work = begin(address);
    return work;
  };
  const send = async (): Promise<void> => {
    field.value = await fresh().proof;
    form.submit();
  };
  for (const kind of ['focusin', 'pointerdown', 'keydown'] as const) form.addEventListener(kind, fresh, { once: true });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (isSending) return;
    isSending = true;
    button.setAttribute('aria-disabled', 'true');
    button.textContent = form.dataset['wait'] ?? name;
    void send();
  });
  // Whoever comes back by the browser's button finds the form as it was, and may send it again.
  window.addEventListener('pageshow', () => {
    isSending = false;
    button.removeAttribute('aria-disabled');
    button.textContent = name;
  });
}
