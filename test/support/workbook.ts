import { crc32, deflateRawSync } from 'node:zlib';

interface ZipEntry {
  readonly name: string;
  readonly content: Buffer;
  /** What the directory says that it unpacks to; the truth when left out. */
  readonly claimed?: number;
}

/** A zip as RFC 1951 and APPNOTE describe it: files one after the other, then their directory. */
function zip(entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claimed = content.length } of entries) {
    const packed = deflateRawSync(content);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x800, 2);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(claimed, 18);
    facts.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), facts, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), facts, tail, Buffer.from(name)]),
    );
    files.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, list, end]);
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const letters = (n: number): string => String.fromCharCode(65 + n);

export interface WorkbookOptions {
  /** Another folder than a workbook has. */
  readonly rename?: string;
}

/** A workbook with one sheet: names are shared strings, addresses inline, and a hidden sheet stands before it. */
export function workbook(
  header: readonly string[],
  rows: readonly Readonly<Record<string, string>>[],
  { rename = 'xl/' }: WorkbookOptions = {},
): Buffer {
  const table = [header, ...rows.map((row) => header.map((name) => row[name] ?? ''))];
  const shared = [...new Set(table.flat())];
  const cell = (text: string, at: string) =>
    text.includes('@')
      ? `<c r="${at}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`
      : `<c r="${at}" t="s"><v>${shared.indexOf(text)}</v></c>`;
  const lines = table.map((cells, y) => {
    const filled = cells.flatMap((text, x) => (text === '' ? [] : [cell(text, `${letters(x)}${y + 1}`)]));
    return `<row r="${y + 1}">${filled.join('')}</row>`;
  });
  const xml = (body: string) => Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${body}`);
  const parts = {
    'workbook.xml': `<workbook xmlns:r="r"><sheets><sheet name="h" state="hidden" r:id="r1"/><sheet name="s" r:id="r2"/></sheets></workbook>`,
    '_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="worksheets/sheet2.xml"/></Relationships>`,
    'sharedStrings.xml': `<sst>${shared.map((text) => `<si><t>${escaped(text)}</t><rPh><t>x</t></rPh></si>`).join('')}</sst>`,
    'worksheets/sheet1.xml': '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>',
    'worksheets/sheet2.xml': `<worksheet><sheetData>${lines.join('')}</sheetData></worksheet>`,
  };
  return zip(Object.entries(parts).map(([name, body]) => ({ name: `${rename}${name}`, content: xml(body) })));
}

/** A few kilobytes that say they hold two gigabytes; they would unpack to sixty-four megabytes. */
export function zipBomb(): Buffer {
  return zip([{ name: 'xl/workbook.xml', content: Buffer.alloc(64 * 2 ** 20), claimed: 2 ** 31 }]);
}
