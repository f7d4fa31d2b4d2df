import { describe, expect, it } from '@jest/globals';
import { fileOf, parseFileForm } from './file-form.js';

const TYPE = 'multipart/form-data; boundary=x';
const part = (name: string, value: string | Buffer, file = '') =>
  Buffer.concat([
    Buffer.from(`--x\r\nContent-Disposition: form-data; name="${name}"${file && `; filename="${file}"`}\r\n\r\n`),
    Buffer.from(value),
    Buffer.from('\r\n'),
  ]);
const form = (...parts: readonly Buffer[]) => Buffer.concat([...parts, Buffer.from('--x--\r\n')]);

describe('a form with a file', () => {
  it('is read field by field, the file byte for byte', async () => {
    const bytes = Buffer.from([0, 13, 10, 0x80, 0xff, 45, 45]);
    const fields = await parseFileForm(
      form(part('csrf', '令牌'), part('file', bytes, '../a.csv'), part('csrf', '2')),
      TYPE,
    );
    expect(fields.get('csrf')).toEqual(['令牌', '2']);
    expect(fileOf(fields.get('file')?.[0] ?? '')).toEqual(bytes);
  });

  it.each([
    ['cut off', part('a', 'b'), TYPE, 'bad-request'],
    ['without a boundary', form(part('a', 'b')), 'multipart/form-data', 'bad-request'],
    ['something else', Buffer.from('a=b'), TYPE, 'bad-request'],
    ['endless', form(...Array.from({ length: 51 }, () => part('a', 'b'))), TYPE, 'bad-request'],
    ['holding a NUL', form(part('a', 'b\0')), TYPE, 'invalid-text'],
  ])('that is %s is refused', async (_, body, type, code) => {
    await expect(parseFileForm(body, type)).rejects.toMatchObject({ code });
  });
});
