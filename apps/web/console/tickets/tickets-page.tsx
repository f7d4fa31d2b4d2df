import '../studies/studies.css';
import { NativeSelect } from '@mantine/core';
import { useLocation, useParams } from 'wouter';
import { useStudies } from '../api/catalogue.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { Listed } from '../parts/listed.js';
import { PageHeading } from '../parts/page-heading.js';
import { EmptyState } from '../parts/states.js';
import { TicketTable } from './ticket-table.js';
import { ticketsTexts } from './tickets.messages.js';

/** Who is asked after a ticket, study by study and vendor by vendor. */
export function TicketsPage() {
  const texts = useTexts(ticketsTexts);
  const { text } = useFormat();
  const { id } = useParams<{ id?: string }>();
  const [, go] = useLocation();
  const studies = useStudies();
  return (
    <>
      <PageHeading title={texts.title} hint={texts.hint} scope="/tickets" />
      <Listed query={studies} empty={<EmptyState title={texts.noStudy} hint={texts.noStudyHint} />}>
        {(list) => {
          const chosen = list.find((study) => study.id === id)?.id ?? list[0]?.id ?? '';
          return (
            <>
              <NativeSelect
                label={texts.study}
                value={chosen}
                onChange={({ currentTarget }) => go(`/tickets/${currentTarget.value}`)}
                data={list.map((study) => ({ value: study.id, label: text(study.title) }))}
                maw={420}
                mb="md"
              />
              <TicketTable key={chosen} studyId={chosen} />
            </>
          );
        }}
      </Listed>
    </>
  );
}
