import type { FaultInstallation } from './installation.js';
import type { RunReport } from './report.js';
import { runMails, type Tamper } from './run-mails.js';
import { SCENARIOS } from './scenarios.js';

/** Two bugs of the product that are made in its database: what the whole harness must find. */
const BUGS: Readonly<Record<'lost' | 'double', { readonly tamper: Tamper; readonly checker: string }>> = {
  lost: {
    checker: 'missing',
    tamper: {
      before: async (database) => {
        await database.query(
          `delete from outbox where id = (select id from outbox where topic = 'mail.queued' limit 1)`,
        );
      },
    },
  },
  double: {
    checker: 'duplicates',
    tamper: {
      after: async (database) => {
        await database.query(
          `with again as (
             update mail_attempt set state = 'queued'
             where contact_id = (select contact_id from mail_attempt where state = 'sent' limit 1) returning contact_id)
           update outbox set done_at = null, relayed_at = null
           where subject_id in (select contact_id from again)`,
        );
      },
    },
  },
};

const SIZES = { mails: 20, delayMs: 0, everyMs: 1_000, faults: 0 };

/** Is right when the run is found wrong for the reason it was made wrong. */
export async function runTampered(
  installation: FaultInstallation,
  bug: keyof typeof BUGS,
  seed: number,
): Promise<RunReport> {
  const { tamper, checker } = BUGS[bug];
  const [scenario] = SCENARIOS.filter(({ id }) => id === 'F10');
  const run = await runMails(installation, {
    scenario: scenario!,
    backend: 'postgres',
    sizes: SIZES,
    seed,
    size: 'small',
    tamper,
  });
  const isCaught = run.findings.some((finding) => finding.checker === checker);
  return { ...run, scenario: `planted-${bug}`, title: `a mail is ${bug}`, ok: isCaught };
}
