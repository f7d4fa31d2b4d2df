import { sayIn } from '../messages/say.js';
import { vendorQuotesWords } from '../messages/vendor-quotes.js';
import type { OwnReply, VendorQuotesPage } from './quotes-model.js';
import { VendorCsrf } from './vendor-document.js';

interface ReplyFormProps {
  readonly page: VendorQuotesPage;
  readonly quoteId: string;
  readonly reply: OwnReply | null;
}

type ErrorKey = keyof typeof vendorQuotesWords & `error-${string}`;

/** Writes a reply or another wording of it; what was refused stays as it was typed. */
export function ReplyForm({ page, quoteId, reply }: ReplyFormProps) {
  const { frame, chosen, signature, longest } = page;
  const say = sayIn(vendorQuotesWords, frame.locale);
  const draft = page.draft?.quoteId === quoteId ? page.draft : undefined;
  const id = quoteId === '' ? 'whole' : quoteId;
  const values = {
    text: draft?.text ?? reply?.text ?? '',
    signerName: draft?.signerName ?? reply?.signerName ?? signature.name,
    signerTitle: draft?.signerTitle ?? reply?.signerTitle ?? signature.title,
  };
  const errors = draft?.errors ?? [];
  const faulty = (field: string) =>
    errors.some((error) => error.field === field)
      ? { 'aria-invalid': true as const, 'aria-describedby': `${id}-errors` }
      : {};
  const action = reply ? `/vendor/replies/${reply.id}` : '/vendor/replies';
  return (
    <form method="post" action={`${action}?lang=${frame.locale}`} className="fields">
      <VendorCsrf csrf={frame.csrf} />
      <input type="hidden" name="release" value={chosen ? `${chosen.study}/${chosen.wave}` : ''} />
      <input type="hidden" name="quote" value={quoteId} />
      {reply && <input type="hidden" name="version" value={reply.version} />}
      {errors.length > 0 && (
        <div className="error" role="alert" id={`${id}-errors`}>
          <b>{say('problem')}</b>
          <ul>
            {errors.map(({ field, code }) => (
              <li key={`${field} ${code}`}>{say(`error-${field}-${code}` as ErrorKey)}</li>
            ))}
          </ul>
        </div>
      )}
      <p>
        <label htmlFor={`${id}-text`}>{say('text')}</label>
        <textarea
          id={`${id}-text`}
          name="text"
          required
          maxLength={longest * 2}
          defaultValue={values.text}
          {...faulty('text')}
        />
        <span className="hint">{say('textHint', { length: longest })}</span>
      </p>
      <div className="pair">
        <p>
          <label htmlFor={`${id}-name`}>{say('signerName')}</label>
          <input
            id={`${id}-name`}
            name="signerName"
            required
            maxLength={200}
            defaultValue={values.signerName}
            {...faulty('signerName')}
          />
        </p>
        <p>
          <label htmlFor={`${id}-title`}>{say('signerTitle')}</label>
          <input
            id={`${id}-title`}
            name="signerTitle"
            maxLength={200}
            defaultValue={values.signerTitle}
            {...faulty('signerTitle')}
          />
        </p>
      </div>
      <p className="acts">
        <button type="submit" className="main">
          {say(reply ? 'save' : 'publish')}
        </button>
      </p>
    </form>
  );
}
