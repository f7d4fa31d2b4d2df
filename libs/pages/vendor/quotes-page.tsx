import { sayIn, type Say } from '../messages/say.js';
import { vendorQuotesWords } from '../messages/vendor-quotes.js';
import type { OwnQuote, VendorQuotesPage } from './quotes-model.js';
import { ReplyBox } from './reply-box.js';
import { vendorDocument } from './vendor-document.js';
import { WaveForm } from './wave-form.js';

type SayQuotes = Say<typeof vendorQuotesWords>;

/** `/vendor/quotes`: what customers said, and what the vendor answers in public. */
export function vendorQuotesPage(page: VendorQuotesPage): string {
  const { frame, chosen } = page;
  const say = sayIn(vendorQuotesWords, frame.locale);
  const query = chosen ? { query: `release=${chosen.study}/${chosen.wave}` } : {};
  const content = chosen ? (
    <Voices page={page} say={say} />
  ) : (
    <div className="empty">
      <h1>{say('emptyTitle')}</h1>
      <p>{say('emptyText')}</p>
    </div>
  );
  return vendorDocument({ frame, place: 'quotes', title: say('title'), content, ...query });
}

interface VoicesProps {
  readonly page: VendorQuotesPage;
  readonly say: SayQuotes;
}

function Voices({ page, say }: VoicesProps) {
  const { frame, choices, chosen, quotes, whole, notice, longest } = page;
  return (
    <>
      <h1>
        {say('title')} <small>{chosen?.label}</small>
      </h1>
      {notice && <output className="said-so">{say(`notice-${notice}`)}</output>}
      <p className="lead">{say('lead', { length: longest })}</p>
      <p className="note">{say('rule')}</p>
      {chosen && (
        <WaveForm
          path="/vendor/quotes"
          frame={frame}
          choices={choices}
          chosen={chosen}
          words={{ label: say('choose'), show: say('show') }}
        />
      )}
      <section className="card" id="whole">
        <h2>{say('wholeTitle')}</h2>
        <ReplyBox page={page} quoteId="" reply={whole} />
      </section>
      <section>
        <h2>{say('quotesTitle')}</h2>
        {quotes.length === 0 && <p className="muted">{say('quotesNone')}</p>}
        <ul className="plain">
          {quotes.map((quote) => (
            <li key={quote.id} className="card" id={`q-${quote.id}`}>
              <Quotation page={page} quote={quote} say={say} />
              <ReplyBox page={page} quoteId={quote.id} reply={quote.reply} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Quotation({ page: { frame }, quote, say }: VoicesProps & { readonly quote: OwnQuote }) {
  const isForeign = quote.language !== frame.locale && quote.translation !== undefined;
  return (
    <figure className={`quote ${quote.band}`}>
      <blockquote lang={quote.language}>
        <bdi className="words">{quote.text}</bdi>
      </blockquote>
      {isForeign && (
        <p className="muted" lang={frame.locale}>
          {quote.translation}
        </p>
      )}
      <figcaption>
        {quote.dimension[frame.locale]} · {say(`band-${quote.band}`)}
      </figcaption>
    </figure>
  );
}
