import { dayText } from '../chart/score-text.js';
import type { PageQuote, PageReply } from './benchmark-model.js';
import { MaskedText } from './masked-text.js';
import { shownVendors } from './standing.js';
import type { View } from './view.js';

/** The quotes about one dimension, by vendor, each with what the vendor replied to it. */
export function Quotes({ view, dimension }: { readonly view: View; readonly dimension: string }) {
  const { page, say } = view;
  const own = (page.quotes ?? []).filter((quote) => quote.dimension === dimension);
  const vendors = shownVendors(page).filter(({ slug }) => own.some(({ vendor }) => vendor === slug));
  if (vendors.length === 0) return page.quotes && <p className="note">{say('quotesNone')}</p>;
  return (
    <>
      <h3>{say('quotesTitle')}</h3>
      <p className="note">{say('quotesNote')}</p>
      <div className="quotes">
        {vendors.map(({ slug, name }) => (
          <section key={slug}>
            <h4>{name[page.locale]}</h4>
            {own
              .filter(({ vendor }) => vendor === slug)
              .map((quote) => (
                <Quote key={quote.id} view={view} quote={quote} />
              ))}
          </section>
        ))}
      </div>
    </>
  );
}

const BANDS = { critical: 'bandCritical', mixed: 'bandMixed', favourable: 'bandFavourable' } as const;

function Quote({ view, quote }: { readonly view: View; readonly quote: PageQuote }) {
  const { page, say } = view;
  const { id, band, text, language, translation, reply } = quote;
  return (
    <figure className="quote" id={`q-${id}`}>
      <blockquote lang={language}>
        <MaskedText text={text} say={say} />
      </blockquote>
      <figcaption>
        <span className={`band-${band}`}>{say(BANDS[band])}</span>
        {translation !== undefined && page.locale !== language && <> · {say('translated', { text: translation })}</>}
      </figcaption>
      {reply && <Reply view={view} reply={reply} />}
    </figure>
  );
}

/** A vendor's answer, signed and dated. */
export function Reply({ view: { page, say }, reply }: { readonly view: View; readonly reply: PageReply }) {
  const name = page.vendors.find(({ slug }) => slug === reply.vendor)?.name[page.locale] ?? reply.vendor;
  return (
    <div className="reply">
      <b>{say('reply', { vendor: name })}</b>
      <p>{reply.text}</p>
      <small>{say('replySigned', { signer: reply.signer, day: dayText(reply.writtenAt) })}</small>
    </div>
  );
}

/** What vendors say about the release as a whole. */
export function Replies({ view }: { readonly view: View }) {
  const { replies = [] } = view.page;
  if (replies.length === 0) return null;
  return (
    <section className="card" id="replies">
      <h2>{view.say('repliesTitle')}</h2>
      {replies.map((reply) => (
        <Reply key={`${reply.vendor} ${reply.writtenAt}`} view={view} reply={reply} />
      ))}
    </section>
  );
}
