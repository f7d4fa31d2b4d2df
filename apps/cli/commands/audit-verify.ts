import { type Anchor, AuditKeeper, type ChainFault, type ChainReport, readAnchors } from '#platform';
import { type Command, CommandError } from '../command.js';
import { withInstallation } from '../installation.js';
import { readInput } from '../read-input.js';
import { withServices } from '../services.js';

const SHOWN_FAULTS = 20;

const WORDS: Readonly<Record<ChainFault['kind'], string>> = {
  missing: 'there is no such row: it was removed, or the log was cut short',
  inserted: 'a row was put in',
  changed: 'the row says something else than was written',
  'broken-link': 'the row does not follow the one before: either was replaced',
  'beyond-head': 'the row was added behind the end of the log',
  'head-differs': 'the last row is another one than was written',
  'anchor-differs': 'the row is another one than was signed on its day',
  'anchor-forged': 'an anchor of this row was not signed by this installation',
};

export const auditVerifyCommand: Command = {
  options: { anchors: { type: 'string' }, json: { type: 'boolean', default: false } },
  details: [
    'Recomputes every row of the audit log from the first one. Ends with 0 when all is right and with 1 when it is not.',
    '--anchors file  signed anchors, one a line, as they are in the mails; without it, those of the installation’s own file',
    '--json          the result as JSON',
  ],
  run: async ({ options: { anchors: file, json } }) => {
    const given = typeof file === 'string' ? anchorsOf((await readInput(file)).toString('utf8'), file) : undefined;
    const report = await withInstallation((installation) =>
      withServices(installation, async (services) => {
        const keeper = services.get(AuditKeeper);
        const verified = await keeper.verify(given);
        await keeper.noteVerified(verified);
        return verified;
      }),
    );
    if (json === true) process.stdout.write(`${JSON.stringify(report)}\n`);
    else process.stdout.write(told(report));
    if (report.firstBadSeq === null) return;
    const sentences = report.faults.slice(0, SHOWN_FAULTS).map(({ seq, kind }) => `row ${seq}: ${WORDS[kind]}`);
    throw new CommandError(
      `The audit log is not what was written. The first bad row is ${report.firstBadSeq}.`,
      sentences,
    );
  },
};

function anchorsOf(text: string, file: string): readonly Anchor[] {
  const { anchors, unreadable } = readAnchors(text);
  if (unreadable.length > 0) throw new CommandError(`No anchor stands in line ${unreadable.join(', ')} of ${file}`);
  if (anchors.length === 0) throw new CommandError(`There is no anchor in ${file}`);
  return anchors;
}

function told({ rows, lastSeq, anchors, firstBadSeq }: ChainReport): string {
  if (firstBadSeq !== null) return '';
  const held = anchors === 0 ? 'no anchor to hold it against' : `agrees with ${anchors} anchors`;
  return `${rows} rows up to ${lastSeq}: every hash is right, none is missing; ${held}\n`;
}
