import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { DESKTOP, openPage } from '../support/browser.js';
import { type Designer, named, QUESTIONNAIRES, type Studio } from '../support/designer.js';
import { logInAs } from '../support/routes.js';
import { type Stage, STAFF } from '../support/stage.js';

/** Where somebody designs in a browser. */
export interface Desk {
  /** A browser in which the designer is logged in, at a path of the console. */
  at(path: string, options?: BrowserContextOptions): Promise<{ page: Page; complaints: string[] }>;
  /** A draft that is a copy of the template; its id. */
  aCopyOfTheTemplate(slug: string): Promise<string>;
  definitionOf(id: string): Promise<DraftDefinition>;
}

interface Element {
  readonly name: string;
  readonly type?: string;
  readonly elements?: readonly Element[];
  readonly [property: string]: unknown;
}

export interface DraftDefinition {
  readonly pages: readonly { readonly elements: readonly Element[] }[];
}

export async function openDesk(stage: Stage, browser: Browser, studio: Studio, designer: Designer): Promise<Desk> {
  const origin = `http://127.0.0.1:${stage.api.port}`;
  const { cookie } = await logInAs(stage, { email: designer.email, password: STAFF.password });
  const [name = '', value = ''] = cookie.split('=');
  return {
    at: async (path, options = { viewport: DESKTOP }) => {
      const opened = await openPage(browser, { ...options, origin });
      await opened.page.context().addCookies([{ name, value, url: origin }]);
      opened.page.setDefaultTimeout(60_000);
      await opened.page.goto(`${origin}/admin${path}`);
      return opened;
    },
    aCopyOfTheTemplate: async (slug) => {
      const made = { studyId: studio.studyId, slug, title: named(slug), from: { template: 'service' } };
      return (await designer.make('post', QUESTIONNAIRES, made)).id;
    },
    definitionOf: async (id) =>
      (await designer.make<{ definition: DraftDefinition }>('get', `${QUESTIONNAIRES}/${id}/draft`)).definition,
  };
}

export async function saved(page: Page): Promise<void> {
  await page.locator('[data-state=saved]').waitFor();
}

/**
 * Presses the tab key until what a selector names, and shows the words if there are any, has the focus: as somebody
 * without a mouse does.
 */
export async function tabTo(page: Page, selector: string, words = ''): Promise<void> {
  await page.locator(selector).filter({ hasText: words }).first().waitFor();
  for (let presses = 0; presses < 200; presses += 1) {
    const isThere = await page.evaluate(
      ([wanted, said]) => {
        const focused = document.activeElement;
        return focused?.matches(wanted) === true && (focused.textContent ?? '').includes(said);
      },
      [selector, words] as const,
    );
    if (isThere) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The focus never came to ${selector} ${words}`);
}
