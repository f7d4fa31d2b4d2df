import type { Locale } from '#kernel';
import type { DemoFacts } from '../demo/demo-facts.js';
import { BANNER_WORDS, type BannerWords } from './messages.js';

export interface BannerFacts {
  readonly version: string;
  readonly baseUrl: string;
  /** Where the embedded database is and how long it took to start; undefined when DATABASE_URL names one. */
  readonly embedded: { readonly folder: string; readonly milliseconds: number } | undefined;
  readonly demo: DemoFacts | undefined;
  readonly mailsLeave: boolean;
  /** The port that was asked for, when another had to be used. */
  readonly busyPort: number | undefined;
  readonly qr: { readonly lines: readonly string[]; readonly forPhones: boolean } | undefined;
}

type Row = readonly [label: string, value: string, note?: string];

const LABEL = 14;
const VALUE = 46;

/** One screen: where everything is and how to get in. */
export function banner(facts: BannerFacts, locale: Locale): string {
  const words = BANNER_WORDS[locale];
  const { demo, qr } = facts;
  const lines = [
    row([`${words.product}  v${facts.version}`, '', demo ? words.promise : ''], LABEL + VALUE),
    ...stateOf(facts, words).map((each) => `✔ ${row(each, LABEL - 2)}`),
    ...(facts.busyPort === undefined ? [] : [`! ${words.busy(facts.busyPort)}`]),
    '',
    ...addressesOf(facts, words).map((each) => row(each, LABEL)),
    ...(demo ? vendorCall(demo, words) : []),
    ...(qr ? ['', qr.forPhones ? words.scan : words.scanHere, ...qr.lines] : []),
    '',
    [demo ? words.tip : '', words.stop].filter(Boolean).join('   '),
  ];
  return `\n${lines.map((line) => (line ? `  ${line}` : line)).join('\n')}\n\n`;
}

function stateOf({ embedded, demo }: BannerFacts, words: BannerWords): Row[] {
  const database: Row = embedded
    ? [
        words.database,
        `${words.embedded} (${embedded.folder})  ${(embedded.milliseconds / 1_000).toFixed(1)} s`,
        words.hint,
      ]
    : [words.database, words.yours];
  return demo ? [database, [words.demo, words.facts(demo)]] : [database];
}

function addressesOf({ baseUrl, demo, mailsLeave }: BannerFacts, words: BannerWords): Row[] {
  const [survey] = demo?.file.surveyUrls ?? [];
  return [
    [words.benchmark, demo?.file.benchmarkUrl ?? `${baseUrl}/b`, words.startHere],
    ...(survey === undefined ? [] : [[words.survey, survey] as const]),
    [words.admin, `${baseUrl}/admin`, demo ? `${demo.file.adminEmail} / ${demo.file.adminPassword}` : ''],
    ...(demo
      ? [[words.portal, demo.file.portalUrl, `${demo.file.vendorEmail} / ${demo.file.vendorPassword}`] as const]
      : []),
    [words.outbox, `${baseUrl}/admin/outbox`, mailsLeave ? words.mailsLeave : words.mailsStay],
    [words.docs, `${baseUrl}/docs`],
  ];
}

function vendorCall({ file }: DemoFacts, words: BannerWords): string[] {
  const path = new URL(file.benchmarkUrl).pathname.replace(/^.*\/b\//, '');
  return [
    row([words.vendor, `curl -H "Authorization: Bearer ${file.vendorApiKey}" \\`], LABEL),
    row(['', `  ${file.baseUrl}/v1/vendor/benchmarks/${path}/latest`], LABEL),
  ];
}

function row([label, value, note = '']: Row, width: number): string {
  return `${padded(label, width)}${note && value ? padded(value, VALUE) : value}${note}`.trimEnd();
}

const padded = (text: string, width: number): string => `${text}${' '.repeat(Math.max(1, width - widthOf(text)))}`;

/** Columns on a terminal: East Asian characters take two. */
function widthOf(text: string): number {
  return text.length + (text.match(/[\u2e80-\u9fff\uff00-\uff60\u3000-\u303f]/g)?.length ?? 0);
}
