import { dayText } from '../chart/score-text.js';
import { sayIn, type Say } from '../messages/say.js';
import { vendorCorrectionsWords } from '../messages/vendor-corrections.js';
import type { WaveChoice } from './position-model.js';
import { VendorCsrf, vendorDocument } from './vendor-document.js';
import type { VendorFrame } from './vendor-frame.js';

export const CORRECTION_ABOUT = ['score', 'quote', 'fact', 'other'] as const;
export type CorrectionAbout = (typeof CORRECTION_ABOUT)[number];

export interface OwnCorrection {
  readonly id: string;
  readonly study: string;
  readonly wave: string;
  readonly revision: number;
  readonly about: CorrectionAbout;
  readonly statement: string;
  readonly evidence: string;
  readonly requestedAt: string;
  readonly state: 'open' | 'accepted' | 'refused';
  readonly answer: string | null;
  readonly answeredAt: string | null;
}

export interface CorrectionDraft {
  readonly release: string;
  readonly about: string;
  readonly statement: string;
  readonly evidence: string;
  readonly errors: readonly { readonly field: string; readonly code: string }[];
}

export interface VendorCorrectionsPage {
  readonly frame: VendorFrame;
  readonly choices: readonly WaveChoice[];
  readonly corrections: readonly OwnCorrection[];
  readonly longest: number;
  readonly notice?: 'sent';
  readonly draft?: CorrectionDraft;
}

type SayCorrections = Say<typeof vendorCorrectionsWords>;
type ErrorKey = keyof typeof vendorCorrectionsWords & `error-${string}`;

/** `/vendor/corrections`: what the vendor holds to be wrong, and what the study team answered. */
export function vendorCorrectionsPage(page: VendorCorrectionsPage): string {
  const { frame, choices, notice, corrections } = page;
  const say = sayIn(vendorCorrectionsWords, frame.locale);
  const content = (
    <>
      <h1>{say('title')}</h1>
      {notice && <output className="said-so">{say(`notice-${notice}`)}</output>}
      <p className="lead">{say('lead')}</p>
      {choices.length === 0 && <p className="empty">{say('emptyText')}</p>}
      {choices.length > 0 && frame.permissions.includes('corrections.write') && <RequestForm page={page} say={say} />}
      <section>
        <h2>{say('listTitle')}</h2>
        {corrections.length === 0 && <p className="muted">{say('listNone')}</p>}
        <ul className="plain">
          {corrections.map((correction) => (
            <Request key={correction.id} correction={correction} say={say} />
          ))}
        </ul>
      </section>
    </>
  );
  return vendorDocument({ frame, place: 'corrections', title: say('title'), content });
}

interface PageProps {
  readonly page: VendorCorrectionsPage;
  readonly say: SayCorrections;
}

function RequestForm({ page, say }: PageProps) {
  const { frame, draft } = page;
  const errors = draft?.errors ?? [];
  return (
    <section className="card">
      <h2>{say('newTitle')}</h2>
      <form method="post" action={`/vendor/corrections?lang=${frame.locale}`} className="fields">
        <VendorCsrf csrf={frame.csrf} />
        {errors.length > 0 && (
          <div className="error" role="alert" id="errors">
            <b>{say('problem')}</b>
            <ul>
              {errors.map(({ field, code }) => (
                <li key={`${field} ${code}`}>{say(`error-${field}-${code}` as ErrorKey)}</li>
              ))}
            </ul>
          </div>
        )}
        <Choices page={page} say={say} />
        <Texts page={page} say={say} />
        <p className="acts">
          <button type="submit" className="main">
            {say('send')}
          </button>
        </p>
      </form>
    </section>
  );
}

function Choices({ page: { choices, draft }, say }: PageProps) {
  return (
    <div className="pair">
      <p>
        <label htmlFor="release">{say('release')}</label>
        <select id="release" name="release" defaultValue={draft?.release}>
          {choices.map(({ study, wave, label }) => (
            <option key={`${study}/${wave}`} value={`${study}/${wave}`}>
              {label}
            </option>
          ))}
        </select>
      </p>
      <p>
        <label htmlFor="about">{say('about')}</label>
        <select id="about" name="about" defaultValue={draft?.about}>
          {CORRECTION_ABOUT.map((about) => (
            <option key={about} value={about}>
              {say(`about-${about}`)}
            </option>
          ))}
        </select>
      </p>
    </div>
  );
}

function Texts({ page: { draft, longest }, say }: PageProps) {
  const faulty = (field: string) =>
    draft?.errors.some((error) => error.field === field)
      ? { 'aria-invalid': true as const, 'aria-describedby': 'errors' }
      : {};
  return (
    <>
      <p>
        <label htmlFor="statement">{say('statement')}</label>
        <textarea id="statement" name="statement" required defaultValue={draft?.statement} {...faulty('statement')} />
        <span className="hint">{say('lengthHint', { length: longest })}</span>
      </p>
      <p>
        <label htmlFor="evidence">{say('evidence')}</label>
        <textarea id="evidence" name="evidence" defaultValue={draft?.evidence} {...faulty('evidence')} />
        <span className="hint">{say('evidenceHint')}</span>
      </p>
    </>
  );
}

function Request({ correction, say }: { readonly correction: OwnCorrection; readonly say: SayCorrections }) {
  const { study, wave, revision, about, statement, evidence, requestedAt, state, answer, answeredAt } = correction;
  return (
    <li className="card request" id={`c-${correction.id}`}>
      <h3>
        {say(`about-${about}`)} <span className="state-badge">{say(`state-${state}`)}</span>
      </h3>
      <p className="words">
        <bdi className="words">{statement}</bdi>
      </p>
      {evidence !== '' && (
        <p className="words muted">
          <bdi className="words">{evidence}</bdi>
        </p>
      )}
      <p className="note">
        {say('sentOn', { day: dayText(requestedAt), release: `${study} ${wave.toUpperCase()}`, revision })}
      </p>
      {answer !== null && (
        <div className="reply">
          <p className="words">
            <bdi className="words">{answer}</bdi>
          </p>
          <p className="by">{say('answer', { day: dayText(answeredAt ?? '') })}</p>
        </div>
      )}
    </li>
  );
}
