import { useTexts } from '../i18n/locale.js';
import { NoteForm } from './note-form.js';
import { type TicketBatch, withdrawBatch } from './ticket-fact-requests.js';
import { ticketFactsTexts } from './ticket-facts.messages.js';

interface WithdrawalDialogProps {
  readonly waveId: string;
  readonly vendorId: string;
  readonly batch: TicketBatch;
  readonly onClose: () => void;
}

/** The team takes a batch out and says why. */
export function WithdrawalDialog({ waveId, vendorId, batch: { number }, onClose }: WithdrawalDialogProps) {
  const texts = useTexts(ticketFactsTexts);
  return (
    <NoteForm
      waveId={waveId}
      title={texts.withdrawOf(number)}
      hint={texts.withdrawHint}
      label={texts.reason}
      pointer="/reason"
      submit={texts.withdraw}
      done={texts.withdrawn}
      send={(reason) => withdrawBatch(waveId, vendorId, number, reason)}
      onClose={onClose}
    />
  );
}
