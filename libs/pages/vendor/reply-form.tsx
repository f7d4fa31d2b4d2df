import { sayIn, type Say } from '../messages/say.js';
import { vendorQuotesWords } from '../messages/vendor-quotes.js';
import type { OwnReply, ReplyDraft, VendorQuotesPage } from './quotes-model.js';
import { VendorCsrf } from './vendor-document.js';

type SayQuotes = Say<typeof vendorQuotesWords>;
type ErrorKey = keyof typeof vendorQuotesWords & `error-${string}`;
type Typed = Pick<ReplyDraft, 'text' | 'signerName' | 'signerTitle'>;

interface ReplyFormProps {
  readonly page: VendorQuotesPage;
  /** Empty for the reply to the whole. */
  readonly quoteId: string;
  readonly reply: OwnReply | null;
}

/** Writes a reply or another wording of it; what was refused stays as it was typed. */
export function ReplyForm({ page, quoteId, reply }: ReplyFormProps) {
  const { frame } = page;
  const say = sayIn(vendorQuotesWords, frame.locale);
  const draft = page.draft?.quoteId === quoteId ? page.draft : undefined;
  const action = reply ? `/vendor/replies/${reply.id}` : '/vendor/replies';
  const id = quoteId === '' ? 'whole' : quoteId;
  const errors = draft?.errors ?? [];
  return (
    <form method="post" action={`${action}?lang=${frame.locale}`} className="fields">
      <VendorCsrf csrf={frame.csrf} />
      <Target page={page} quoteId={quoteId} reply={reply} />
      <Errors id={id} errors={errors} say={say} />
      <Fields id={id} typed={draft ?? typedBefore(page, reply)} errors={errors} longest={page.longest} say={say} />
      <p className="acts">
        <button type="submit" className="main">
          {say(reply ? 'save' : 'publish')}
        </button>
      </p>
    </form>
  );
}

/** What the reply is to, and which wording its author has seen. */
function Target({ page: { chosen }, quoteId, reply }: ReplyFormProps) {
  return (
    <>
      <input type="hidden" name="release" value={chosen ? `${chosen.study}/${chosen.wave}` : ''} />
      <input type="hidden" name="quote" value={quoteId} />
      {reply && <input type="hidden" name="version" value={reply.version} />}
    </>
  );
}

/** The wording that stands, or none, signed as the person who is logged in would sign. */
function typedBefore({ signature }: VendorQuotesPage, reply: OwnReply | null): Typed {
  return {
    text: reply?.text ?? '',
    signerName: reply?.signerName ?? signature.name,
    signerTitle: reply?.signerTitle ?? signature.title,
  };
}

interface ErrorsProps {
  readonly id: string;
  readonly errors: ReplyDraft['errors'];
  readonly say: SayQuotes;
}

function Errors({ id, errors, say }: ErrorsProps) {
  if (errors.length === 0) return null;
  return (
    <div className="error" role="alert" id={`${id}-errors`}>
      <b>{say('problem')}</b>
      <ul>
        {errors.map(({ field, code }) => (
          <li key={`${field} ${code}`}>{say(`error-${field}-${code}` as ErrorKey)}</li>
        ))}
      </ul>
    </div>
  );
}

interface FieldsProps extends ErrorsProps {
  readonly typed: Typed;
  readonly longest: number;
}

function Fields({ id, typed, errors, longest, say }: FieldsProps) {
  const faulty = (field: string) =>
    errors.some((error) => error.field === field)
      ? { 'aria-invalid': true as const, 'aria-describedby': `${id}-errors` }
      : {};
  const line = (field: 'signerName' | 'signerTitle', isRequired: boolean) => (
    <p>
      <label htmlFor={`${id}-${field}`}>{say(field)}</label>
      <input
        id={`${id}-${field}`}
        name={field}
        required={isRequired}
        maxLength={200}
        defaultValue={typed[field]}
        {...faulty(field)}
      />
    </p>
  );
  return (
    <>
      <p>
        <label htmlFor={`${id}-text`}>{say('text')}</label>
        <textarea
          id={`${id}-text`}
          name="text"
          required
          maxLength={longest * 2}
          defaultValue={typed.text}
          {...faulty('text')}
        />
        <span className="hint">{say('textHint', { length: longest })}</span>
      </p>
      <div className="pair">
        {line('signerName', true)}
        {line('signerTitle', false)}
      </div>
    </>
  );
}
