import { Alert, Badge, Button, Group, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { PreviewRow, RowError } from '#distribution/core';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { Refusal } from '../parts/refusal.js';
import { Scrolled } from '../parts/scrolled.js';
import { useSaving } from '../parts/use-saving.js';
import { actOnImport, type ContactImport, discardImport, importKey } from './contact-requests.js';
import { importTexts } from './import.messages.js';

const COLOURS: Readonly<Record<PreviewRow['outcome'], string>> = {
  new: 'ink',
  updated: 'orange',
  unchanged: 'gray',
  merged: 'gray',
  duplicate: 'gray',
  suppressed: 'orange',
  invalid: 'red',
};

interface ImportOutcomeProps {
  readonly list: ContactImport;
  readonly studyId: string;
}

/** What a list would do or has done: figures, its first rows, and every row that is left out with its reason. */
export function ImportOutcome({ list, studyId }: ImportOutcomeProps) {
  const texts = useTexts(importTexts);
  const { report } = list;
  if (!report) return null;
  const isOpen = list.state === 'checked' || list.state === 'failed';
  return (
    <section aria-labelledby="outcome">
      <Title order={2} size="h3" id="outcome" mb="sm">
        {isOpen ? texts.dryRun : texts.written}
      </Title>
      {list.state === 'failed' && (
        <Alert color="red" role="alert" mb="sm">
          {texts.failed}
        </Alert>
      )}
      <Figures report={report} />
      <Notices report={report} />
      {isOpen && <Acts list={list} studyId={studyId} report={report} />}
      {report.preview.length > 0 && <Preview rows={report.preview} />}
      {report.errors.length > 0 && <Errors errors={report.errors} faults={report.faults} />}
    </section>
  );
}

type Report = NonNullable<ContactImport['report']>;

function Figures({ report: { counts } }: { readonly report: Report }) {
  const texts = useTexts(importTexts);
  const { number } = useFormat();
  const { people, duplicate, merged, invalid } = counts;
  const figures = { ...people, merged, duplicate, invalid };
  const names = ['new', 'updated', 'unchanged', 'suppressed', 'merged', 'duplicate', 'invalid'] as const;
  return (
    <dl className="fm-figures">
      {names.map((name) => (
        <div key={name}>
          <dt>{texts.counts[name]}</dt>
          <dd>{number(figures[name])}</dd>
        </div>
      ))}
    </dl>
  );
}

function Notices({ report: { notices } }: { readonly report: Report }) {
  const texts = useTexts(importTexts).notices;
  const { number } = useFormat();
  const shown = (['organisationKept', 'sourceKept', 'vendorLeftOut'] as const).filter((name) => notices[name] > 0);
  if (shown.length === 0) return null;
  return (
    <ul className="fm-list">
      {shown.map((name) => (
        <li key={name}>{texts[name](number(notices[name]))}</li>
      ))}
    </ul>
  );
}

function Acts({ list, studyId, report }: ImportOutcomeProps & { readonly report: Report }) {
  const texts = useTexts(importTexts);
  const { number } = useFormat();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const { run, error, isSaving } = useSaving();
  const todo = report.counts.people.new + report.counts.people.updated;
  const apply = () =>
    run(async () => {
      queries.setQueryData(importKey(list.id), await actOnImport(list.id, 'apply'));
      await queries.invalidateQueries({ queryKey: importKey(list.id) });
    });
  const discard = () =>
    run(async () => {
      await discardImport(list.id);
      navigate(`/contacts/import?study=${studyId}`);
    });
  return (
    <>
      {todo === 0 && <Text mb="sm">{texts.nothingToDo}</Text>}
      <Group gap="xs" my="sm">
        {todo > 0 && (
          <Button onClick={() => void apply()} loading={isSaving}>
            {list.state === 'failed' ? texts.again : texts.apply(number(todo))}
          </Button>
        )}
        <Button variant="default" onClick={() => void discard()} disabled={isSaving}>
          {todo > 0 ? texts.discard : texts.another}
        </Button>
      </Group>
      <Refusal error={error} />
    </>
  );
}

function Preview({ rows }: { readonly rows: readonly PreviewRow[] }) {
  const texts = useTexts(importTexts);
  const shown = ['name', 'email', 'organisation', 'vendor'] as const;
  return (
    <>
      <Title order={3} size="h4" mt="md" mb="xs">
        {texts.preview}
      </Title>
      <div className="fm-card">
        <table className="fm-table" aria-label={texts.preview}>
          <thead>
            <tr>
              <th scope="col">{texts.row}</th>
              {shown.map((field) => (
                <th key={field} scope="col">
                  {texts.fields[field]}
                </th>
              ))}
              <th scope="col">{texts.outcome}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, cells, outcome }) => (
              <tr key={row}>
                <th scope="row">{row}</th>
                {shown.map((field) => (
                  <td key={field} data-label={texts.fields[field]}>
                    <bdi>{cells[field] ?? ''}</bdi>
                  </td>
                ))}
                <td data-label={texts.outcome}>
                  <Badge color={COLOURS[outcome]} variant={outcome === 'unchanged' ? 'default' : 'filled'}>
                    {texts.outcomes[outcome]}
                  </Badge>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface ErrorsProps {
  readonly errors: readonly RowError[];
  readonly faults: Report['faults'];
}

function Errors({ errors, faults }: ErrorsProps) {
  const texts = useTexts(importTexts);
  const { number } = useFormat();
  const all = Object.values(faults).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <Title order={3} size="h4" mt="md" mb="xs">
        {texts.errors}
      </Title>
      {all > errors.length && <Text c="dimmed">{texts.errorsHint(number(errors.length), number(all))}</Text>}
      <Scrolled label={texts.errors} maxHeight="360px">
        <ul className="fm-list">
          {errors.map(({ row, column, code }) => (
            <li key={`${row} ${column} ${code}`}>
              {texts.row} {row} · {column === null ? texts.wholeRow : texts.fields[column]} {texts.faults[code]}
            </li>
          ))}
        </ul>
      </Scrolled>
    </>
  );
}
