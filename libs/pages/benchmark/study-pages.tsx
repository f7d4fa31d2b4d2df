import type { ReactNode } from 'react';
import type { Locale, LocalizedText } from '#kernel';
import { countText, dayText } from '../chart/score-text.js';
import { publicWords } from '../messages/public.js';
import { sayIn } from '../messages/say.js';
import { PublicBar } from './public-bar.js';
import { publicDocument } from './public-document.js';

interface Frame {
  readonly locale: Locale;
  /** Address of the style sheet. */
  readonly stylesheet: string;
}

export interface StudyListPage extends Frame {
  readonly studies: readonly {
    readonly slug: string;
    readonly title: LocalizedText;
    readonly isDemo: boolean;
    /** Title of the latest published wave; null when nothing is published. */
    readonly latestWave: string | null;
  }[];
}

export interface StudyPage extends Frame {
  readonly study: { readonly slug: string; readonly title: LocalizedText };
  readonly isDemo: boolean;
  readonly waves: readonly {
    readonly slug: string;
    readonly title: string;
    /** What the page of the release says on top; null while the wave is being collected. */
    readonly headline: string | null;
    readonly responses: number;
    readonly publishedAt: string | null;
    readonly revision: number | null;
  }[];
}

/** Every study with a link to its waves, `/b`. */
export function studyListPage({ locale, stylesheet, studies }: StudyListPage): string {
  const say = sayIn(publicWords, locale);
  return plainDocument(
    { locale, stylesheet },
    say('studiesTitle'),
    <>
      <h1>{say('studiesTitle')}</h1>
      <p className="lead">{say('studiesLead')}</p>
      {studies.length === 0 && <Empty title={say('studiesEmpty')} text={say('studiesEmptyText')} />}
      <ul className="entries">
        {studies.map(({ slug, title, isDemo, latestWave }) => (
          <li key={slug} className="card">
            <h2>
              <a href={`/b/${slug}?lang=${locale}`}>{title[locale]}</a>
            </h2>
            <p>
              {latestWave === null ? say('noWave') : say('latest', { wave: latestWave })}
              {isDemo && ` · ${say('demo')}`}
            </p>
          </li>
        ))}
      </ul>
    </>,
  );
}

/** The waves of a study, `/b/:study`. */
export function studyPage({ locale, stylesheet, study, isDemo, waves }: StudyPage): string {
  const say = sayIn(publicWords, locale);
  const title = study.title[locale];
  return plainDocument(
    { locale, stylesheet },
    title,
    <>
      {isDemo && <p className="badge">{say('demo')}</p>}
      <h1>{title}</h1>
      {waves.every(({ publishedAt }) => publishedAt === null) && (
        <Empty title={say('wavesEmpty')} text={say('wavesEmptyText')} />
      )}
      <ol className="entries">
        {waves.map((wave) => (
          <li key={wave.slug} className="card">
            <WaveEntry locale={locale} study={study.slug} wave={wave} />
          </li>
        ))}
      </ol>
    </>,
  );
}

interface WaveEntryProps {
  readonly locale: Locale;
  readonly study: string;
  readonly wave: StudyPage['waves'][number];
}

function WaveEntry({ locale, study, wave }: WaveEntryProps) {
  const say = sayIn(publicWords, locale);
  const { slug, title, headline, responses, publishedAt, revision } = wave;
  if (publishedAt === null || revision === null) {
    return (
      <>
        <h2>{title}</h2>
        <p>{say('collecting')}</p>
      </>
    );
  }
  const facts = { responses: countText(responses), day: dayText(publishedAt), revision };
  return (
    <>
      <h2>
        <a href={`/b/${study}/${slug}?lang=${locale}`}>{title}</a>
      </h2>
      {headline !== null && <p>{headline}</p>}
      <p className="note">{say('waveFacts', facts)}</p>
    </>
  );
}

function Empty({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <div className="empty">
      <p>
        <b>{title}</b>
      </p>
      <p>{text}</p>
    </div>
  );
}

/** A public page of one column. */
export function plainDocument({ locale, stylesheet }: Frame, title: string, content: ReactNode): string {
  return publicDocument({
    locale,
    stylesheet,
    title: `${title} · Fairmark`,
    body: (
      <>
        <PublicBar locale={locale} />
        <main id="main" className="plain">
          {content}
        </main>
      </>
    ),
  });
}
