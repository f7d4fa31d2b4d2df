import { useTexts } from '../i18n/locale.js';
import { NoteForm } from './note-form.js';
import { decideTickets, type VendorTickets, type Verification } from './ticket-fact-requests.js';
import { ticketFactsTexts } from './ticket-facts.messages.js';

interface VerdictDialogProps {
  readonly waveId: string;
  readonly of: VendorTickets;
  readonly name: string;
  readonly verdict: Verification['verdict'];
  readonly onClose: () => void;
}

/** Somebody vouches for an export being complete, or does so no more. */
export function VerdictDialog({ waveId, of, name, verdict, onClose }: VerdictDialogProps) {
  const texts = useTexts(ticketFactsTexts);
  const isVouching = verdict === 'complete';
  return (
    <NoteForm
      waveId={waveId}
      title={isVouching ? texts.vouchOf(name) : texts.liftOf(name)}
      hint={texts.vouchHint}
      label={texts.note}
      example={texts.noteHint}
      pointer="/note"
      submit={isVouching ? texts.vouch : texts.lift}
      done={isVouching ? texts.vouched : texts.lifted}
      send={(note) => decideTickets(waveId, of, verdict, note)}
      onClose={onClose}
    />
  );
}
