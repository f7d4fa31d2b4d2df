import { adminWords } from '../messages/admin.js';
import { sayIn } from '../messages/say.js';
import { adminDocument } from './admin-document.js';
import type { RefusalPage } from './admin-model.js';

/** Says what staff may not or cannot do now, and leads back. */
export function refusalPage({ locale, stylesheet, code, reference, session }: RefusalPage): string {
  const say = sayIn(adminWords, locale);
  const title = say(`refusal-${code}`);
  return adminDocument({
    locale,
    stylesheet,
    session,
    title,
    content: (
      <div className="empty">
        <h1>{title}</h1>
        <p>{say(`refusal-${code}-text`)}</p>
        <p>
          <a href={`/admin?lang=${locale}`}>{say('navOverview')}</a>
        </p>
        {reference !== undefined && (
          <p className="note">
            {say('refusalReference')} <code>{reference}</code>
          </p>
        )}
      </div>
    ),
  });
}
