import type { Locale } from '#kernel';
import { publicWords } from '../messages/public.js';
import { sayIn } from '../messages/say.js';
import { plainDocument } from './study-pages.js';

export interface ProblemTypePage {
  readonly locale: Locale;
  readonly stylesheet: string;
  readonly code: string;
  /** What the catalogue of problems says about the code; null when it has no such code. */
  readonly problem: { readonly title: string; readonly status: number } | null;
}

/** Explains a problem type, `/problems/:code`: where the `type` of an error leads. */
export function problemTypePage({ locale, stylesheet, code, problem }: ProblemTypePage): string {
  const say = sayIn(publicWords, locale);
  if (!problem) {
    return plainDocument(
      { locale, stylesheet },
      say('problemUnknown'),
      <>
        <h1>{say('problemUnknown')}</h1>
        <p>{say('problemUnknownText')}</p>
      </>,
    );
  }
  const advice = `problem${problem.status}`;
  return plainDocument(
    { locale, stylesheet },
    problem.title,
    <>
      <p className="lead">{say('problemLead')}</p>
      <h1 lang="en">{problem.title}</h1>
      <dl className="facts">
        <div>
          <dt>{say('problemCode')}</dt>
          <dd>
            <code>{code}</code>
          </dd>
        </div>
        <div>
          <dt>{say('problemStatus')}</dt>
          <dd>{problem.status}</dd>
        </div>
        <div>
          <dt>{say('problemWhat')}</dt>
          <dd>{say(advice in publicWords ? (advice as keyof typeof publicWords) : 'problemOther')}</dd>
        </div>
      </dl>
    </>,
  );
}
