import { dayText } from '../chart/score-text.js';
import { sayIn, type Say } from '../messages/say.js';
import { vendorQuotesWords } from '../messages/vendor-quotes.js';
import type { OwnReply, OwnReplyVersion, VendorQuotesPage } from './quotes-model.js';
import { ReplyForm } from './reply-form.js';
import { VendorCsrf } from './vendor-document.js';

type SayQuotes = Say<typeof vendorQuotesWords>;

interface ReplyBoxProps {
  readonly page: VendorQuotesPage;
  /** Empty for the reply to the whole. */
  readonly quoteId: string;
  readonly reply: OwnReply | null;
}

/** A reply as it stands, every wording it had, and what may be done with it. */
export function ReplyBox({ page, quoteId, reply }: ReplyBoxProps) {
  const say = sayIn(vendorQuotesWords, page.frame.locale);
  const state = reply?.state ?? 'none';
  const mayWrite = page.frame.permissions.includes('replies.write') && state !== 'removed';
  return (
    <>
      {reply && <Standing reply={reply} say={say} />}
      {mayWrite && (
        <details open={page.draft?.quoteId === quoteId}>
          <summary>{say(SUMMARY[state])}</summary>
          <ReplyForm page={page} quoteId={quoteId} reply={reply} />
        </details>
      )}
      {mayWrite && reply && state === 'written' && <Withdrawal page={page} reply={reply} say={say} />}
    </>
  );
}

const SUMMARY = { none: 'write', written: 'change', withdrawn: 'writeAgain', removed: 'writeAgain' } as const;

interface StandingProps {
  readonly reply: OwnReply;
  readonly say: SayQuotes;
}

function Standing({ reply, say }: StandingProps) {
  return (
    <div className="reply">
      <h3>
        {say('yourReply')} {reply.version > 1 && <small>{say('edited', { version: reply.version })}</small>}
      </h3>
      <Wording version={reply} say={say} />
      {reply.history.length > 1 && (
        <details>
          <summary>{say('history')}</summary>
          <ol className="plain">
            {reply.history.map((version) => (
              <li key={version.version}>
                <Wording version={version} say={say} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}

function Wording({ version, say }: { readonly version: OwnReplyVersion; readonly say: SayQuotes }) {
  const { state, text, signerName, signerTitle, reason, writtenAt } = version;
  if (state === 'removed') return <p className="words">{say('removed', { reason: reason ?? '' })}</p>;
  if (state === 'withdrawn')
    return (
      <p className="words">
        {say('withdrawn')} · {dayText(writtenAt)}
      </p>
    );
  return (
    <>
      <p className="words">
        <bdi className="words">{text}</bdi>
      </p>
      <p className="by">
        {say(signerTitle ? 'byTitled' : 'by', {
          name: signerName ?? '',
          title: signerTitle ?? '',
          day: dayText(writtenAt),
        })}
      </p>
    </>
  );
}

function Withdrawal({ page: { frame, chosen }, reply, say }: StandingProps & { readonly page: VendorQuotesPage }) {
  return (
    <form method="post" action={`/vendor/replies/${reply.id}/withdrawal?lang=${frame.locale}`} className="acts">
      <VendorCsrf csrf={frame.csrf} />
      <input type="hidden" name="release" value={chosen ? `${chosen.study}/${chosen.wave}` : ''} />
      <input type="hidden" name="version" value={reply.version} />
      <button type="submit" className="quiet">
        {say('withdraw')}
      </button>
    </form>
  );
}
