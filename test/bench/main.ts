import { benchChecker, fullAnswers } from './checker.js';
import { openInstallation } from './installation.js';
import { benchMethod } from './method.js';
import { benchPages } from './pages.js';
import { benchReleaseCost } from './release-cost.js';
import { benchSubmits, PEOPLE } from './submits.js';

/** Named on the command line: only these of `checker`, `method`, `release`, `submit` and `pages`. */
const asked = process.argv.slice(2);
const isAsked = (name: string): boolean => asked.length === 0 || asked.includes(name);

/** Prints a JSON line for each figure: ours, what it is measured against in this run, and their ratio. */
async function main(): Promise<void> {
  if (isAsked('checker')) await benchChecker();
  if (isAsked('method')) await benchMethod();
  if (isAsked('release')) await benchReleaseCost();
  if (!isAsked('submit') && !isAsked('pages')) return;
  const installation = await openInstallation(PEOPLE);
  try {
    if (isAsked('submit')) await benchSubmits(installation, fullAnswers());
    if (isAsked('pages')) await benchPages(installation);
  } finally {
    await installation.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
