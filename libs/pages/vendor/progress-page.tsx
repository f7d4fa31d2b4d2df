import type { LocalizedText } from '#kernel';
import { dayText } from '../chart/score-text.js';
import { sayIn, type Say } from '../messages/say.js';
import { vendorProgressWords } from '../messages/vendor-progress.js';
import { vendorDocument } from './vendor-document.js';
import type { VendorFrame } from './vendor-frame.js';

type Missing = readonly [number, number] | null;

export interface ProgressOfWave {
  readonly study: string;
  readonly title: LocalizedText;
  readonly wave: string;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly isOpen: boolean;
  readonly asOf: string;
  /** The step in which the organisations lie; `most` is null once there are enough for a rank. */
  readonly least: number;
  readonly most: number | null;
  readonly toPublish: Missing;
  readonly toRank: Missing;
}

export interface VendorProgressPage {
  readonly frame: VendorFrame;
  readonly needed: { readonly publish: number; readonly rank: number };
  readonly waves: readonly ProgressOfWave[];
}

type SayProgress = Say<typeof vendorProgressWords>;

/** `/vendor/progress`: organisations in steps, and never a score. */
export function vendorProgressPage(page: VendorProgressPage): string {
  const { frame, waves } = page;
  const say = sayIn(vendorProgressWords, frame.locale);
  const content =
    waves.length === 0 ? (
      <div className="empty">
        <h1>{say('emptyTitle')}</h1>
        <p>{say('emptyText')}</p>
      </div>
    ) : (
      <>
        <h1>{say('title')}</h1>
        <p className="lead">{say('lead')}</p>
        {waves.map((wave) => (
          <Wave key={`${wave.study}/${wave.wave}`} wave={wave} page={page} say={say} />
        ))}
        <section className="card">
          <h2>{say('other')}</h2>
          <ul>
            <li>{say('otherEffective')}</li>
            <li>{say('otherIndependent')}</li>
            <li>{say('otherReliability')}</li>
          </ul>
          <p className="note">{say('otherFair')}</p>
          <p className="note">{say('guard')}</p>
        </section>
      </>
    );
  return vendorDocument({ frame, place: 'progress', title: say('title'), content });
}

interface WaveProps {
  readonly wave: ProgressOfWave;
  readonly page: VendorProgressPage;
  readonly say: SayProgress;
}

function Wave({ wave, page: { frame, needed }, say }: WaveProps) {
  const has =
    wave.most === null ? say('hasEnough', { least: wave.least }) : say('has', { least: wave.least, most: wave.most });
  return (
    <section className="card">
      <h2>
        {wave.title[frame.locale]} <small>{wave.wave.toUpperCase()}</small>
      </h2>
      <p className="muted">
        {wave.isOpen ? say('open', { day: dayText(wave.closesAt) }) : say('closed')} · {say('asOf', { day: wave.asOf })}
      </p>
      <Steps wave={wave} rank={needed.rank} label={has} />
      <dl className="figures">
        <div>
          <dt>{say('toPublish', { count: needed.publish })}</dt>
          <dd>
            <small>{missingText(wave.toPublish, say)}</small>
          </dd>
        </div>
        <div>
          <dt>{say('toRank', { count: needed.rank })}</dt>
          <dd>
            <small>{missingText(wave.toRank, say)}</small>
          </dd>
        </div>
      </dl>
    </section>
  );
}

/** One bar a step of five; the last of them may be full or empty. */
function Steps({
  wave: { least, most },
  rank,
  label,
}: {
  readonly wave: ProgressOfWave;
  readonly rank: number;
  readonly label: string;
}) {
  const width = 5;
  return (
    <>
      <p>
        <b>{label}</b>
      </p>
      <div className="steps" aria-hidden="true">
        {Array.from({ length: Math.ceil(rank / width) }, (_, step) => (
          <span
            key={step}
            className={step * width < least ? 'on' : step * width === least && most !== null ? 'edge' : ''}
          />
        ))}
      </div>
    </>
  );
}

function missingText(missing: Missing, say: SayProgress): string {
  if (!missing) return say('reached');
  const [from, to] = missing;
  return from === to ? say('missingOne', { from }) : say('missing', { from, to });
}
