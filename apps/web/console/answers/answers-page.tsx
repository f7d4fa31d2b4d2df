import '../studies/studies.css';
import './answers.css';
import { Button, Center, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useSearchParams } from 'wouter';
import { useVendors } from '../api/catalogue.js';
import { ExportButton } from '../exports/export-dialog.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { Listed } from '../parts/listed.js';
import { PageHeading } from '../parts/page-heading.js';
import { EmptyState } from '../parts/states.js';
import { AnswerDrawer } from './answer-drawer.js';
import { type AnswerSearch, type AnswerSummary, useAnswers } from './answer-requests.js';
import { answersTexts } from './answers.messages.js';
import { AnswerFilters } from './answer-filters.js';
import { Outcome } from './outcome.js';
import { useSegmentWord } from '../parts/use-segment-word.js';

const PATIENCE = 300;

/** What is looked for stands in the address, so that it can be kept and sent. */
function useSearch() {
  const [params, setParams] = useSearchParams();
  const put = (name: string, value: string) =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  const of = (name: string) => params.get(name) ?? '';
  const search: AnswerSearch = {
    state: params.has('state') ? of('state').replace('all', '') : 'review',
    vendorId: of('vendorId'),
    flag: of('flag'),
    source: of('source'),
    q: of('q'),
  };
  return { search, put, opened: of('answer') };
}

/** Answers under review, and all others. */
export function AnswersPage() {
  const texts = useTexts(answersTexts);
  const { text } = useFormat();
  const { search, put, opened } = useSearch();
  const [settled] = useDebouncedValue(search.q, PATIENCE);
  const answers = useAnswers({ ...search, q: settled });
  const vendors = useVendors();
  const nameOf = (id: string) => text(vendors.data?.find((vendor) => vendor.id === id)?.name);
  const rows = answers.data?.pages.flatMap(({ data }) => data);
  const choices = (vendors.data ?? []).map(({ id }) => ({ value: id, label: nameOf(id) }));
  return (
    <>
      <PageHeading title={texts.title} hint={texts.hint}>
        <ExportButton />
      </PageHeading>
      <AnswerFilters search={search} put={put} vendors={choices} />
      <Listed
        query={{ data: rows, error: answers.error, refetch: answers.refetch }}
        empty={<Nothing isReview={search.state === 'review'} />}
      >
        {(listed) => <AnswerTable rows={listed} nameOf={nameOf} onOpen={(id) => put('answer', id)} />}
      </Listed>
      <More answers={answers} />
      <AnswerDrawer id={opened} nameOf={nameOf} onClose={() => put('answer', '')} />
    </>
  );
}

function More({ answers }: { readonly answers: ReturnType<typeof useAnswers> }) {
  const texts = useTexts(answersTexts);
  if (!answers.hasNextPage) return null;
  return (
    <Center mt="md">
      <Button variant="default" loading={answers.isFetchingNextPage} onClick={() => void answers.fetchNextPage()}>
        {texts.more}
      </Button>
    </Center>
  );
}

function Nothing({ isReview }: { readonly isReview: boolean }) {
  const texts = useTexts(answersTexts);
  return isReview ? (
    <EmptyState title={texts.noneToReview} hint={texts.noneToReviewHint} />
  ) : (
    <EmptyState title={texts.none} hint={texts.noneHint} />
  );
}

interface TableProps {
  readonly rows: readonly AnswerSummary[];
  readonly nameOf: (vendorId: string) => string;
  readonly onOpen: (id: string) => void;
}

function AnswerTable({ rows, nameOf, onOpen }: TableProps) {
  const texts = useTexts(answersTexts);
  return (
    <div className="fm-card">
      <table className="fm-table" aria-label={texts.title}>
        <thead>
          <tr>
            {[texts.who, texts.marks, texts.outcome].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
            <th scope="col">
              <span className="fm-hidden">{texts.open}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((answer) => (
            <Row key={answer.id} answer={answer} vendor={nameOf(answer.vendorId)} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly answer: AnswerSummary;
  readonly vendor: string;
  readonly onOpen: (id: string) => void;
}

function Row({ answer, vendor, onOpen }: RowProps) {
  const texts = useTexts(answersTexts);
  const word = useSegmentWord();
  const { moment } = useFormat();
  const when = moment(answer.submittedAt);
  const about = [answer.source, answer.size, answer.region].map(word);
  return (
    <tr>
      <th scope="row">
        <b>{vendor}</b>
        <Text component="span" display="block" size="sm" c="dimmed">
          {[when, ...about].join(' · ')}
        </Text>
      </th>
      <td data-label={texts.marks}>
        {answer.flags.length === 0 ? texts.noMarks : answer.flags.map((flag) => texts.flags[flag] ?? flag).join(' · ')}
      </td>
      <td data-label={texts.outcome}>
        <Outcome answer={answer} />
      </td>
      <td className="fm-end">
        <Button
          variant="default"
          size="compact-sm"
          aria-label={texts.openOne(vendor, when)}
          onClick={() => onOpen(answer.id)}
        >
          {texts.open}
        </Button>
      </td>
    </tr>
  );
}
