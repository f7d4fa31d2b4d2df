import { scoreText } from '../chart/score-text.js';
import { ChannelBar, sharesText, type SayEvidence } from './channel-bar.js';
import type { VendorChannels } from './evidence-model.js';

interface ChannelNotesProps {
  readonly say: SayEvidence;
  readonly channels: VendorChannels;
  /** Of a criterion, in the reader’s language. */
  readonly nameOf: (criterion: string) => string;
}

/** What a reader must know of a vendor’s channels: its richer score, where two disagree, and which are not heard. */
export function ChannelNotes({ say, channels, nameOf }: ChannelNotesProps) {
  const { richer, contradictions = [], unheard = [] } = channels;
  const notes = [
    ...contradictions.map(({ criterion, channels: [one, other], gap }) =>
      say('discordance', {
        criterion: nameOf(criterion),
        one: say(`channel${one}`),
        other: say(`channel${other}`),
        gap: scoreText(gap),
      }),
    ),
    ...unheard.map(({ channel, reason, criteria }) =>
      say(`unheard-${reason}`, { channel: say(`channel${channel}`), count: criteria }),
    ),
  ];
  return (
    <>
      {richer && <Richer say={say} richer={richer} />}
      {notes.map((note) => (
        <p key={note} className="note">
          {note}
        </p>
      ))}
    </>
  );
}

interface RicherProps {
  readonly say: SayEvidence;
  readonly richer: NonNullable<VendorChannels['richer']>;
}

function Richer({ say, richer: { score, ci95, channels } }: RicherProps) {
  const shares = sharesText(channels, say);
  const [low, high] = ci95.map(scoreText) as [string, string];
  return (
    <>
      <p className="note">{say('richer', { score: scoreText(score), low, high, shares })}</p>
      <ChannelBar shares={channels} title={shares} />
    </>
  );
}
