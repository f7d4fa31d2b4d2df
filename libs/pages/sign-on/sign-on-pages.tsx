import type { ReactNode } from 'react';
import type { Locale } from '#kernel';
import { adminDocument } from '../admin/admin-document.js';
import { html } from '../html.js';
import { sayIn } from '../messages/say.js';
import { signOnWords } from '../messages/sign-on.js';
import type { SignOnWay } from './sign-on-model.js';

export interface SignOnDoor {
  readonly locale: Locale;
  readonly stylesheet: string;
}

/** Why a login by single sign-on ended. */
export const SIGN_ON_PROBLEMS = [
  'sign-on-failed',
  'sign-on-declined',
  'sign-on-unavailable',
  'sign-on-unknown',
  'sign-on-waits',
  'second-factor-missing',
] as const;
export type SignOnProblem = (typeof SIGN_ON_PROBLEMS)[number];

/** What may help by being done again. Whoever waits for an admin, or has no account, changes nothing by it. */
const WORTH_AGAIN: readonly SignOnProblem[] = [
  'sign-on-failed',
  'sign-on-declined',
  'sign-on-unavailable',
  'second-factor-missing',
];

const START = '/v1/auth/oidc/start';

function card(door: SignOnDoor, title: string, content: ReactNode): string {
  const { locale, stylesheet } = door;
  const inside = (
    <div className="card login">
      <h1>{title}</h1>
      {content}
    </div>
  );
  return adminDocument({ locale, stylesheet, title, content: inside });
}

/**
 * A page of ours that leads on by itself. A browser that comes from another site sends no strict cookie until a page of
 * this one asks, and follows no redirect of a form to another site.
 */
export function goOnPage(door: SignOnDoor, way: { readonly href: string; readonly leaving?: string }): string {
  const { locale, stylesheet } = door;
  const say = sayIn(signOnWords, locale);
  const content = (
    <div className="card login">
      <h1>{say('goOnTitle')}</h1>
      <p>{way.leaving === undefined ? say('goOnIn') : say('goOnOut', { label: way.leaving })}</p>
      <p>
        <a href={way.href}>{say('goOn')}</a>
      </p>
    </div>
  );
  const head = html`<meta http-equiv="refresh" content="0;url=${way.href}" />`;
  return adminDocument({ locale, stylesheet, title: say('goOnTitle'), content, head });
}

export function signOnProblemPage(door: SignOnDoor, problem: SignOnProblem): string {
  const say = sayIn(signOnWords, door.locale);
  return card(
    door,
    say(problem),
    <>
      <p role="alert">{say(`${problem}-text`)}</p>
      {WORTH_AGAIN.includes(problem) && (
        <p>
          <a href={START}>{say('again')}</a>
        </p>
      )}
      <p>
        <a href={`/admin/login?lang=${door.locale}`}>{say('toLogin')}</a>
      </p>
    </>,
  );
}

/** Where an operator's link leads. Looking at it changes nothing; sending the form uses it up. */
export function breakGlassPage(door: SignOnDoor, token: string): string {
  const say = sayIn(signOnWords, door.locale);
  const form = (
    <form method="post" action={`/admin/break-glass/${token}?lang=${door.locale}`}>
      <p>{say('glassText')}</p>
      <button type="submit">{say('glassButton')}</button>
    </form>
  );
  return card(door, say('glassTitle'), form);
}

export function breakGlassInvalidPage(door: SignOnDoor): string {
  const say = sayIn(signOnWords, door.locale);
  return card(
    door,
    say('glassInvalidTitle'),
    <>
      <p>{say('glassInvalidText')}</p>
      <p>
        <a href={`/admin/login?lang=${door.locale}`}>{say('toLogin')}</a>
      </p>
    </>,
  );
}

/** The way to single sign-on, on the page of the login. */
export function SignOnButton({ locale, way }: { readonly locale: Locale; readonly way: SignOnWay }) {
  const say = sayIn(signOnWords, locale);
  const query = way.next === undefined ? '' : `?returnTo=${encodeURIComponent(way.next)}`;
  return (
    <>
      {!way.hasPassword && <p>{say('onlyHere', { label: way.label })}</p>}
      <p>
        <a className="button" href={`${START}${query}`}>
          {say('button', { label: way.label })}
        </a>
      </p>
    </>
  );
}
