import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { ReleaseDocument } from '#benchmark/core';
import { LOCALES, type Locale } from '#kernel';
import { headlineOf, reportMarkdown, reportPage, reportStylesheet } from '#pages';
import { buildReport } from '#report/core';
import { benchmarkModel } from '../../api/public/benchmark-model.js';
import { type Command, CommandError, UsageError } from '../command.js';
import { readInput } from '../read-input.js';
import { printPage } from '../report/print-page.js';
import { verifyRelease } from '../verify/verify-release.js';

export const reportCommand: Command = {
  words: ['<release.json>', '<report.html|report.md|report.pdf>'],
  options: { lang: { type: 'string' } },
  details: [
    'The first file is what a benchmark’s address ending in /signed gives; it is verified before it is told.',
    '--lang zh-CN|en  the language; zh-CN unless told otherwise',
    'A PDF is printed by Chromium, which must be installed; CHROMIUM_PATH says where it is.',
  ],
  run: async ({ words: [source = '', target = ''], options: { lang = 'zh-CN' } }) => {
    const locale = LOCALES.find((one) => one === lang);
    if (!locale) throw new UsageError(`There is no report in ${String(lang)}.`);
    const { release, sha256, faults } = verifyRelease(await readInput(source));
    if (!release || sha256 === null) throw new CommandError(faults[0] ?? 'The file is not a release.', faults.slice(1));
    await write(target, { release, sha256, locale });
    process.stdout.write(`${target}\n`);
  },
};

interface Told {
  readonly release: ReleaseDocument;
  readonly sha256: string;
  readonly locale: Locale;
}

async function write(target: string, told: Told): Promise<void> {
  const kind = extname(target);
  const report = reportOf(told);
  if (kind === '.md') await writeFile(target, reportMarkdown(report));
  else if (kind === '.html') await writeFile(target, wholePage(reportPage(report, FRAME)));
  else if (kind === '.pdf') await printPage(wholePage(reportPage(report, FRAME)), target);
  else throw new UsageError('The name of the report ends with .html, .md or .pdf.');
}

const FRAME = { stylesheet: 'report.css', url: '' };

function reportOf({ release, sha256, locale }: Told) {
  const { study, wave } = release;
  const of = { id: `${study.slug}/${wave.slug}`, waveId: '', text: '', kid: '', signature: '', history: [] };
  const title = headlineOf(benchmarkModel({ ...of, document: release, sha256 }, { locale, url: '' }));
  return buildReport(release, { locale, title, hash: sha256 });
}

/** A file of its own, with its style inside. */
const wholePage = (page: string): string =>
  page.replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${reportStylesheet}</style>`);
