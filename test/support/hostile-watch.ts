import type { Page } from 'playwright-core';

/** Everything that a hostile text has reached on the pages of a browser; nothing, when all is well. */
export interface HostileWatch {
  /** Looks at the page as it stands: what no page of ours may hold, and what its policy has refused. */
  inspect(place: string): Promise<void>;
  readonly found: readonly string[];
}

/** Watches a page from now on: dialogs at once, the rest with each `inspect`. */
export async function watchHostile(page: Page): Promise<HostileWatch> {
  const found: string[] = [];
  page.on('dialog', (dialog) => {
    found.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.addInitScript(() => {
    const reports: string[] = [];
    Object.assign(globalThis, { policyReports: reports });
    document.addEventListener('securitypolicyviolation', (event) => {
      reports.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  const inspect = async (place: string) => {
    for (const frame of page.frames()) {
      const seen = await frame.evaluate(hostileParts);
      found.push(...seen.map((one) => `${place}: ${one}`));
    }
  };
  return { inspect, found };
}

/** Runs in the page. Data for programs may hold anything: nothing of it is run. */
function hostileParts(): string[] {
  const { policyReports = [] } = globalThis as { policyReports?: string[] };
  const runs = 'script:not([src]):not([type="application/ld+json"]), style';
  const strangers =
    'math, mglyph, base, object, embed, marquee, img[src="x"], img[src="1"], meta[http-equiv="refresh"]';
  const isAddress = (name: string) => ['href', 'src', 'action', 'formaction', 'data'].includes(name);
  const foreign = [...document.querySelectorAll('*')].filter(
    (element) =>
      element.matches(strangers) ||
      [...element.attributes].some(
        ({ name, value }) =>
          name.startsWith('on') || (isAddress(name) && /^\s*(?:javascript|vbscript):|evil\.example/i.test(value)),
      ) ||
      (element.matches(runs) && /alert\(|evil\.example/.test(element.textContent)),
  );
  return [
    ...policyReports.map((report) => `policy ${report}`),
    ...foreign.map(({ outerHTML }) => outerHTML.slice(0, 200)),
  ];
}
