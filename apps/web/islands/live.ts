/**
 * Keeps the parts of a page that are marked `data-live` up to date: asks for the page again every few seconds and
 * takes those parts from the answer. Nothing else changes, so focus and typed text stay. Rests while nobody looks.
 */
const EVERY = 3_000;

interface Policies {
  createPolicy(name: string, rules: { createHTML: (text: string) => string }): { createHTML(text: string): string };
}

/** What this site has rendered may become markup: it is the page that is shown already, some seconds later. */
const markup = (globalThis as { trustedTypes?: Policies }).trustedTypes?.createPolicy('fairmark-page', {
  createHTML: (text) => text,
});

async function refresh(): Promise<void> {
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
  if (!answer.ok || answer.redirected) return;
  const text = await answer.text();
  const fresh = new DOMParser().parseFromString(markup?.createHTML(text) ?? text, 'text/html');
  for (const old of document.querySelectorAll<HTMLElement>('[data-live]')) {
    const next = fresh.querySelector(`[data-live="${CSS.escape(old.dataset['live'] ?? '')}"]`);
    if (next && next.textContent !== old.textContent) old.replaceWith(next);
  }
}

setInterval(() => {
  // A lost connection is nothing to report: the next round tries again.
  if (!document.hidden) refresh().catch(() => undefined);
}, EVERY);
