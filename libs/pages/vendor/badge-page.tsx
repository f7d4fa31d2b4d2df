import { LOCALES, type Locale } from '#kernel';
import { sayIn, type Say } from '../messages/say.js';
import { vendorBadgeWords } from '../messages/vendor-badge.js';
import type { WaveChoice } from './position-model.js';
import { vendorDocument } from './vendor-document.js';
import type { VendorFrame } from './vendor-frame.js';

export interface VendorBadgePage {
  readonly frame: VendorFrame;
  /** Studies in whose newest release the vendor is. */
  readonly studies: readonly Pick<WaveChoice, 'study' | 'label'>[];
  /** Of this site. */
  readonly origin: string;
}

type SayBadge = Say<typeof vendorBadgeWords>;

const POLICY = ['policyFree', 'policyWhole', 'policyRange', 'policyCompare', 'policyExpiry', 'policyEnd'] as const;

/** `/vendor/badge`: what a vendor may show, how, and by which rules. */
export function vendorBadgePage(page: VendorBadgePage): string {
  const { frame, studies } = page;
  const say = sayIn(vendorBadgeWords, frame.locale);
  const content =
    studies.length === 0 ? (
      <div className="empty">
        <h1>{say('emptyTitle')}</h1>
        <p>{say('emptyText')}</p>
      </div>
    ) : (
      <>
        <h1>{say('title')}</h1>
        <p className="lead">{say('lead')}</p>
        {studies.map(({ study, label }) => (
          <Study key={study} study={study} label={label} page={page} say={say} />
        ))}
        <section className="card">
          <h2>{say('policyTitle')}</h2>
          <ul>
            {POLICY.map((rule) => (
              <li key={rule}>{say(rule)}</li>
            ))}
          </ul>
        </section>
      </>
    );
  return vendorDocument({ frame, place: 'badge', title: say('title'), content });
}

interface StudyProps {
  readonly study: string;
  readonly label: string;
  readonly page: VendorBadgePage;
  readonly say: SayBadge;
}

function Study({ study, label, page, say }: StudyProps) {
  return (
    <section className="card">
      <h2>{label}</h2>
      <div className="columns">
        {LOCALES.map((language) => (
          <Code key={language} study={study} language={language} page={page} say={say} />
        ))}
      </div>
      <h3>{say('frameTitle')}</h3>
      <pre className="code">{`<iframe src="${page.origin}/embed/b/${study}?lang=${page.frame.locale}" width="480" height="320" loading="lazy"></iframe>`}</pre>
    </section>
  );
}

function Code({
  study,
  language,
  page: { frame, origin },
  say,
}: Omit<StudyProps, 'label'> & { readonly language: Locale }) {
  const path = `/badge/${study}/${frame.vendor.slug}.svg?lang=${language}`;
  const page = `${origin}/b/${study}?lang=${language}`;
  const alt = sayIn(vendorBadgeWords, language)('alt', { vendor: frame.vendor.name[language] });
  return (
    <div>
      <h3>{say(`language-${language}`)}</h3>
      <p>
        <img src={path} alt={alt} />
      </p>
      <pre className="code">{`<a href="${page}"><img src="${origin}${path}" alt="${alt.replaceAll('"', '&quot;')}"></a>`}</pre>
      <pre className="code">{`[![${alt}](${origin}${path})](${page})`}</pre>
    </div>
  );
}
