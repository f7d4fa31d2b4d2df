import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { type TicketSaying, useTicketHistory } from './ticket-fact-requests.js';
import { ticketFactsTexts } from './ticket-facts.messages.js';

interface TicketHistoryProps {
  readonly waveId: string;
  readonly vendorId: string;
}

/** Looks one ticket up: all that was ever said of it. */
export function TicketHistory({ waveId, vendorId }: TicketHistoryProps) {
  const texts = useTexts(ticketFactsTexts);
  const [typed, setTyped] = useState('');
  const [ticket, setTicket] = useState('');
  const { data, isError } = useTicketHistory(waveId, vendorId, ticket);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setTicket(typed.trim());
  };
  return (
    <search>
      <form onSubmit={onSubmit}>
        <Group align="flex-end" gap="sm">
          <TextInput
            label={texts.historyOf}
            description={texts.historyHint}
            value={typed}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
            maxLength={64}
            flex="1 1 220px"
            maw={420}
          />
          <Button type="submit" variant="default">
            {texts.look}
          </Button>
        </Group>
      </form>
      {isError && <output>{texts.unknownTicket}</output>}
      {data && <Said said={data} />}
    </search>
  );
}

function Said({ said }: { readonly said: readonly TicketSaying[] }) {
  const texts = useTexts(ticketFactsTexts);
  const { moment } = useFormat();
  const times = ['opened', 'replied', 'solved', 'reopened'] as const;
  return (
    <table className="fm-table" aria-label={texts.historyOf}>
      <thead>
        <tr>
          {[texts.batch, ...times.map((time) => texts[time])].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {said.map((one) => (
          <tr key={one.batch}>
            <th scope="row">
              {one.batch} · {texts.states[one.isWithdrawn ? 'withdrawn' : 'counted']}
            </th>
            {times.map((time) => {
              const at = one[`${time}At`];
              return (
                <td key={time} data-label={texts[time]}>
                  {at === null ? '–' : moment(at)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
