import { Button, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { ErrorState, LoadingState } from '../parts/states.js';
import { useVendors } from '../api/catalogue.js';
import { campaignKey, readRecipients, type Recipient } from './campaign-requests.js';
import { nonSendTexts } from './non-sends.messages.js';
import { reasonTexts } from './reasons.messages.js';

interface NonSendsProps {
  readonly campaignId: string;
  /** Of a draft the list is made anew for each state of it. */
  readonly revision: number;
  readonly title: string;
  readonly none: string;
  readonly skipped: readonly { readonly reason: string; readonly people: number }[];
}

/** Everybody who gets no mail, by reason; each reason opens to the people behind it. */
export function NonSends({ campaignId, revision, title, none, skipped }: NonSendsProps) {
  const texts = useTexts(nonSendTexts);
  const { reasons } = useTexts(reasonTexts);
  const { number } = useFormat();
  const [open, setOpen] = useState<string>();
  return (
    <>
      <Text fw={600} mt="sm">
        {title}
      </Text>
      {skipped.length === 0 ? (
        <Text c="dimmed">{none}</Text>
      ) : (
        <ul className="fm-reasons">
          {skipped.map(({ reason, people }) => {
            const isOpen = open === reason;
            const name = reasons[reason] ?? reason;
            return (
              <li key={reason}>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-expanded={isOpen}
                  aria-label={texts.show(name)}
                  onClick={() => setOpen(isOpen ? undefined : reason)}
                >
                  {name}
                </Button>{' '}
                <span>{texts.people(number(people))}</span>
                {isOpen && <People campaignId={campaignId} revision={revision} reason={reason} />}
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}

interface PeopleProps {
  readonly campaignId: string;
  readonly revision: number;
  readonly reason: string;
}

function People({ campaignId, revision, reason }: PeopleProps) {
  const texts = useTexts(nonSendTexts);
  const list = useInfiniteQuery({
    queryKey: [...campaignKey(campaignId), 'recipients', revision, reason],
    queryFn: ({ pageParam }) => readRecipients(campaignId, { state: 'skipped', reason }, pageParam),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  if (!list.data)
    return list.error ? <ErrorState error={list.error} retry={() => void list.refetch()} /> : <LoadingState />;
  const people = list.data.pages.flatMap(({ data }) => data);
  if (people.length === 0) return <Text c="dimmed">{texts.nobody}</Text>;
  return (
    <>
      <PeopleTable people={people} />
      {list.hasNextPage && (
        <Button
          variant="default"
          size="compact-sm"
          mt="xs"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {texts.more}
        </Button>
      )}
    </>
  );
}

function PeopleTable({ people }: { readonly people: readonly Recipient[] }) {
  const texts = useTexts(nonSendTexts);
  const { text } = useFormat();
  const { data: vendors = [] } = useVendors();
  const nameOf = (id: string) => text(vendors.find((vendor) => vendor.id === id)?.name);
  return (
    <table className="fm-table">
      <thead>
        <tr>
          {[texts.address, texts.organisation, texts.vendors].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {people.map(({ contactId, to, organisation, vendorIds }) => (
          <tr key={contactId}>
            <th scope="row">{to}</th>
            <td data-label={texts.organisation}>{organisation}</td>
            <td data-label={texts.vendors}>{vendorIds.map(nameOf).join(' · ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
