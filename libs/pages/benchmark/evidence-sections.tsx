import { AttainmentPanels, AttainmentTables } from '../evidence/attainment.js';
import { CaseCards } from '../evidence/case-cards.js';
import { ChannelBar, ChannelKey, sharesText } from '../evidence/channel-bar.js';
import { ChannelNotes } from '../evidence/channel-notes.js';
import { PublicStars } from '../evidence/public-stars.js';
import type { BenchmarkVendor } from './benchmark-model.js';
import { shownVendors } from './standing.js';
import type { View } from './view.js';

const SURVEY = { S: 1, P: 0, T: 0 };

const published = ({ page }: View): readonly BenchmarkVendor[] =>
  shownVendors(page).filter(({ status }) => status !== 'SUPPRESSED');

/** Which channels are behind each score. Nothing where nobody looked for any beside the survey. */
export function Provenance({ view }: { readonly view: View }) {
  const { page, say } = view;
  const vendors = published(view);
  if (!vendors.some(hasChannels)) return null;
  return (
    <section className="card provenance" id="provenance">
      <h2>{say('provenanceTitle')}</h2>
      <p className="note">{say('provenanceLead')}</p>
      <ChannelKey say={say} />
      <ul className="bars">
        {vendors.map((vendor) => {
          const shares = vendor.channels ?? SURVEY;
          const name = vendor.name[page.locale];
          return (
            <li key={vendor.slug}>
              <span>
                {name} <small>{sharesText(shares, say)}</small>
              </span>
              <ChannelBar
                shares={shares}
                title={say('provenanceOf', { vendor: name, shares: sharesText(shares, say) })}
              />
              <ChannelNotes say={say} channels={vendor} nameOf={(id) => criterionName(view, id)} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const hasChannels = ({ channels, richer, contradictions = [], unheard = [] }: BenchmarkVendor): boolean =>
  (channels?.S ?? 1) < 1 || richer !== undefined || contradictions.length > 0 || unheard.length > 0;

function criterionName({ page }: View, id: string): string {
  const criteria = page.dimensions.flatMap((dimension) => dimension.criteria);
  return criteria.find((criterion) => criterion.id === id)?.name[page.locale] ?? id;
}

/** How soon a person answered questions of the study’s own. */
export function Sla({ view }: { readonly view: View }) {
  const { page, say } = view;
  if (page.evidence === undefined) return null;
  const { sla } = page.evidence;
  const vendors = published(view)
    .filter(({ slug }) => sla.some(({ vendor }) => vendor === slug))
    .map(({ slug, name }) => ({ slug, name: name[page.locale] }));
  const props = { say, rows: sla, vendors, vendorWord: say('vendor') };
  return (
    <section id="sla">
      <h2>{say('slaTitle')}</h2>
      {vendors.length === 0 ? (
        <div className="empty">
          <p>{say('slaNone')}</p>
        </div>
      ) : (
        <>
          <p className="lead">{say('slaLead')}</p>
          <AttainmentPanels {...props} />
          <AttainmentTables {...props} />
        </>
      )}
    </section>
  );
}

export function Ratings({ view }: { readonly view: View }) {
  const { page, say } = view;
  const vendors = published(view);
  const of = (slug: string) => (page.evidence?.ratings ?? []).filter(({ vendor }) => vendor === slug);
  const ratings = vendors.flatMap(({ slug }) => of(slug));
  if (ratings.length === 0) return null;
  return (
    <section className="card" id="ratings">
      <h2>{say('ratingsTitle')}</h2>
      <PublicStars
        say={say}
        ratings={ratings}
        nameOf={(slug) => vendors.find((vendor) => vendor.slug === slug)?.name[page.locale] ?? slug}
        vendorWord={say('vendor')}
      />
    </section>
  );
}

export function Cases({ view }: { readonly view: View }) {
  const { page, say } = view;
  const of = (slug: string) => (page.evidence?.cases ?? []).filter(({ vendor }) => vendor === slug);
  const vendors = published(view).filter(({ slug }) => of(slug).length > 0);
  if (vendors.length === 0) return null;
  return (
    <section className="card" id="cases">
      <h2>{say('casesTitle')}</h2>
      <p className="note">{say('casesNote')}</p>
      <div className="quotes">
        {vendors.map(({ slug, name }) => (
          <section key={slug}>
            <h3>{name[page.locale]}</h3>
            <CaseCards say={say} cases={of(slug)} />
          </section>
        ))}
      </div>
    </section>
  );
}
