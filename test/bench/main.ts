import { benchBenchmarkPage } from './benchmark-page.js';
import { benchChecker, fullAnswers } from './checker.js';
import { benchContactImport } from './contact-import.js';
import { benchDesigner } from './designer.js';
import { benchExport } from './export.js';
import { openInstallation } from './installation.js';
import { benchLaunch } from './launch.js';
import { benchMails } from './mails.js';
import { benchMethod } from './method.js';
import { benchPages } from './pages.js';
import { benchPublicReads } from './public-reads.js';
import { benchReleaseCost } from './release-cost.js';
import { benchSubmits, PEOPLE } from './submits.js';
import { benchSurveyPage } from './survey-page.js';

/** Named on the command line: only these of `checker`, `method`, `release`, `launch`, `contacts`, `export`, `submit`, `pages`, `public`, `survey-page`, `benchmark-page` and `designer`. */
const asked = process.argv.slice(2);
const isAsked = (name: string): boolean => asked.length === 0 || asked.includes(name);

/** Prints a JSON line for each figure: ours, what it is measured against in this run, and their ratio. */
async function main(): Promise<void> {
  if (isAsked('checker')) await benchChecker();
  if (isAsked('method')) await benchMethod();
  if (isAsked('release')) await benchReleaseCost();
  if (isAsked('mail')) await benchMails();
  if (isAsked('launch')) await benchLaunch();
  if (isAsked('contacts')) await benchContactImport();
  if (isAsked('export')) await benchExport();
  if (['submit', 'pages', 'public', 'survey-page', 'benchmark-page', 'designer'].some(isAsked))
    await benchInstallation();
}

/** What needs a whole installation; one is enough for all of it. */
async function benchInstallation(): Promise<void> {
  const installation = await openInstallation(isAsked('submit') || isAsked('pages') ? PEOPLE : 1);
  try {
    if (isAsked('submit')) await benchSubmits(installation, fullAnswers());
    if (isAsked('pages')) await benchPages(installation);
    if (isAsked('public')) await benchPublicReads(installation);
    if (isAsked('survey-page')) await benchSurveyPage(installation);
    if (isAsked('benchmark-page')) await benchBenchmarkPage(installation);
    if (isAsked('designer')) await benchDesigner(installation);
  } finally {
    await installation.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
