import '../studies/studies.css';
import { Button, FileButton, Group, Stack, Table, Text, Textarea, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { IconDownload, IconFileTypeCsv } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { VENDORS_KEY } from '../api/catalogue.js';
import { Problem } from '../api/problem.js';
import { useTexts } from '../i18n/locale.js';
import { useNotify } from '../parts/notify.js';
import { PageHeading } from '../parts/page-heading.js';
import { Refusal } from '../parts/refusal.js';
import { saveBlob } from '../parts/save-file.js';
import { useSaving } from '../parts/use-saving.js';
import { FileFaults, ImportedRows } from './imported-rows.js';
import { importVendors, type VendorImport } from './vendor-requests.js';
import { importTexts } from './import.messages.js';

const MOST_BYTES = 500_000;
const EXAMPLE = [
  'vendor,name_zh,name_en,product,product_name_zh,product_name_en,kind,platforms',
  'aurora,极光,Aurora RTC,aurora-call,极光通话,Aurora Call,video-call,ios|android|web',
  'aurora,极光,Aurora RTC,aurora-live,极光直播,Aurora Live,live,ios|android',
  'kite,鸢视,Kite Video,,,,,',
].join('\n');

/** A file of vendors and products: tried first, looked at row by row, then taken as a whole. */
export function ImportPage() {
  const texts = useTexts(importTexts);
  const [csv, setCsv] = useState('');
  const [dryRun, setDryRun] = useState<VendorImport>();
  const { run, error, isSaving, clear } = useSaving();
  const change = (next: string) => {
    setCsv(next);
    setDryRun(undefined);
    clear();
  };
  const check = () =>
    run(async () => {
      setDryRun(undefined);
      setDryRun(await importVendors(csv, true));
    });
  return (
    <>
      <PageHeading title={texts.title} hint={texts.hint}>
        <Button variant="default" component={Link} href="/vendors">
          {texts.back}
        </Button>
      </PageHeading>
      <Stack gap="md">
        <Source csv={csv} onChange={change} />
        <Group>
          <Button onClick={() => void check()} loading={isSaving} disabled={csv.trim() === ''}>
            {texts.check}
          </Button>
        </Group>
        {error instanceof Problem && error.code === 'vendor-import-invalid' ? (
          <FileFaults faults={error.violations} />
        ) : (
          <Refusal error={error} />
        )}
        {dryRun && <Outcome csv={csv} dryRun={dryRun} onApplied={() => change('')} />}
        {!dryRun && <Columns />}
      </Stack>
    </>
  );
}

interface SourceProps {
  readonly csv: string;
  readonly onChange: (csv: string) => void;
}

function Source({ csv, onChange }: SourceProps) {
  const texts = useTexts(importTexts);
  const [name, setName] = useState<string>();
  const [fault, setFault] = useState<string>();
  const read = async (file: File | null) => {
    if (!file) return;
    setName(file.name);
    const content = file.size > MOST_BYTES ? undefined : await textOf(file);
    setFault(file.size > MOST_BYTES ? texts.tooLarge : content === undefined ? texts.notText : undefined);
    onChange(content ?? '');
  };
  return (
    <>
      <div className="fm-drop">
        <div>
          <Text fw={600}>{texts.file}</Text>
          {name !== undefined && <Text size="sm">{name}</Text>}
          {fault !== undefined && (
            <Text role="alert" c="var(--mantine-color-error)">
              {fault}
            </Text>
          )}
        </div>
        <FileButton accept=".csv,text/csv" onChange={(file) => void read(file)}>
          {(props) => (
            <Button variant="default" leftSection={<IconFileTypeCsv size={20} aria-hidden />} {...props}>
              {texts.choose}
            </Button>
          )}
        </FileButton>
      </div>
      <Textarea
        label={texts.paste}
        description={texts.or}
        value={csv}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        rows={6}
        spellCheck={false}
        className="fm-mono"
      />
    </>
  );
}

/** Undefined when the bytes are not UTF-8: a spreadsheet that saved in another encoding would spoil every name. */
async function textOf(file: File): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}

interface OutcomeProps {
  readonly csv: string;
  readonly dryRun: VendorImport;
  readonly onApplied: () => void;
}

function Outcome({ csv, dryRun, onApplied }: OutcomeProps) {
  const texts = useTexts(importTexts);
  const notify = useNotify();
  const queries = useQueryClient();
  const { run, error, isSaving } = useSaving();
  const count = (outcome: string) => dryRun.rows.filter((row) => row.outcome === outcome).length;
  const counts = {
    new: count('new'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    invalid: count('invalid'),
  };
  const todo = counts.new + counts.updated;
  const apply = () =>
    run(async () => {
      await importVendors(csv, false);
      await queries.invalidateQueries({ queryKey: VENDORS_KEY });
      notify.done(texts.applied);
      onApplied();
    });
  return (
    <section aria-labelledby="outcome">
      <Title order={2} id="outcome">
        {texts.checked}
      </Title>
      <Text component="output" display="block" mb="sm">
        {texts.counts(counts)}
      </Text>
      {counts.invalid > 0 && (
        <Text c="var(--mantine-color-error)" mb="sm">
          {texts.blocked}
        </Text>
      )}
      {counts.invalid === 0 && todo === 0 && <Text mb="sm">{texts.nothingToDo}</Text>}
      {counts.invalid === 0 && todo > 0 && (
        <Button mb="sm" onClick={() => void apply()} loading={isSaving}>
          {texts.apply(todo)}
        </Button>
      )}
      <Refusal error={error} />
      <ImportedRows rows={dryRun.rows} />
    </section>
  );
}

/** With a mark that tells spreadsheets that it is UTF-8. */
const saveExample = () => saveBlob(new Blob(['\ufeff', EXAMPLE], { type: 'text/csv;charset=utf-8' }), 'vendors.csv');

function Columns() {
  const texts = useTexts(importTexts);
  return (
    <section aria-labelledby="columns">
      <Title order={2} id="columns" mb="xs">
        {texts.columns}
      </Title>
      <div className="fm-card fm-inset">
        <Table withRowBorders={false} verticalSpacing={4}>
          <Table.Tbody>
            {texts.columnHints.map(([column, hint]) => (
              <Table.Tr key={column}>
                <Table.Th scope="row">
                  <code>{column}</code>
                </Table.Th>
                <Table.Td>{hint}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <Button mt="sm" variant="default" leftSection={<IconDownload size={18} aria-hidden />} onClick={saveExample}>
        {texts.downloadExample}
      </Button>
    </section>
  );
}
