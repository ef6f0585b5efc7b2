import { describe, expect, it } from 'vitest';
import { decodeText } from '@/lib/exchange/decode-text';
import { ProblemList } from '@/lib/exchange/problem';
import { readTable, type TableFormat } from '@/lib/exchange/read-table';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** 编号,名称 / 1,东关大院 in GB18030 */
const GB18030 = Uint8Array.from(Buffer.from('b1e0bac52cc3fbb3c60d0a312cb6abb9d8b4f3d4ba0d0a', 'hex'));

const TABLE = '编号,名称\r\n1,东关大院\r\n';

function read(bytes: Uint8Array, format: TableFormat = {}) {
  const list = new ProblemList('f.csv');
  return { table: readTable(bytes, format, list), problems: list.problems };
}

describe('a CSV file', () => {
  it.each([
    ['UTF-8', 'utf-8', utf8('编号,名称\r\n1,东关大院\r\n')],
    ['UTF-8 with a mark', 'utf-8', utf8('\uFEFF编号,名称\n1,东关大院\n')],
    ['GB18030', 'gb18030', GB18030],
    ['UTF-16 without a mark', 'utf-16le', new Uint8Array(Buffer.from(TABLE, 'utf16le'))],
    ['UTF-16, big end first', 'utf-16be', new Uint8Array(Buffer.from(TABLE, 'utf16le').swap16())],
    ['UTF-16 with a mark', 'utf-16le', new Uint8Array(Buffer.from(`\uFEFF${TABLE}`, 'utf16le'))],
  ])('in %s reads the same', (_, encoding, bytes) => {
    expect(read(bytes)).toEqual({
      table: { header: ['编号', '名称'], rows: [{ row: 2, cells: ['1', '东关大院'] }], encoding },
      problems: [],
    });
  });

  it.each([
    ['utf-8', 'gb18030', GB18030],
    ['gb18030', 'utf-8', utf8(TABLE)],
    ['utf-16le', 'utf-8', utf8(TABLE)],
    ['gb18030', 'utf-16le', new Uint8Array(Buffer.from(TABLE, 'utf16le'))],
  ] as const)(
    'that is said to be in %s and is in %s is refused, and shows no other characters',
    (said, is, bytes) => {
      expect(read(bytes, { encoding: said })).toEqual({
        table: null,
        problems: [
          { file: 'f.csv', row: null, column: null, value: said, code: 'file_encoding', detail: is },
        ],
      });
    },
  );

  it('in an encoding that is not known is refused, and Latin letters with accents are not read as Chinese', () => {
    expect(decodeText(Uint8Array.from([0x41, 0xff, 0xff]))).toEqual({ text: null, encoding: null });
    const latin1 = new Uint8Array(Buffer.from('id,place\n1,Jos\xe9phine Caf\xe9teria\n', 'latin1'));
    expect(read(latin1)).toMatchObject({ table: null, problems: [{ code: 'file_encoding', value: null }] });
  });

  it('may hold delimiters, line breaks and quotes inside quotes, and rows count as a spreadsheet counts', () => {
    const { table } = read(utf8('id,text\r\n1,"a, ""b""\r\nc"\r\n\r\n2,d'));
    expect(table?.rows).toEqual([
      { row: 2, cells: ['1', 'a, "b"\r\nc'] },
      { row: 4, cells: ['2', 'd'] },
    ]);
  });

  it.each([',', ';', '\t', '|'])('finds the delimiter %j by itself', (delimiter) => {
    const { table } = read(utf8(`"a,;b"${delimiter}b${delimiter}c\n1${delimiter}2${delimiter}3`));
    expect(table?.rows[0]?.cells).toEqual(['1', '2', '3']);
  });

  it('names the row whose cells do not fit the header, and forgives empty ones at the end', () => {
    const { table, problems } = read(utf8('a,b\n1,2,\n1,2,3\n1\n'));
    expect(table?.rows).toEqual([{ row: 2, cells: ['1', '2'] }]);
    expect(problems).toMatchObject([
      { row: 3, code: 'row_width', value: '3', detail: '2' },
      { row: 4, code: 'row_width', value: '1' },
    ]);
  });

  it.each(['\r\n', '\n', '\r'])('may end its lines with %j and hold empty ones at the end', (end) => {
    const { table, problems } = read(utf8(['a,b', '1,2', '', ',', ''].join(end)));
    expect([table?.rows, problems]).toEqual([[{ row: 2, cells: ['1', '2'] }], []]);
  });

  it.each([
    ['nothing', '', 'file_empty', null],
    ['nothing but line ends', '\r\n \r\n', 'file_empty', null],
    ['a blank first row', '\na,b\n1,2', 'header_blank', 1],
    ['replacement characters in its header', '\ufffd\ufffd,name\n1,2\n', 'header_damaged', 1],
    ['UTF-8 taken for Latin-1 in its header', 'ç¼–å\u008f·,name\n1,2\n', 'header_damaged', 1],
    ['a title above the header', '某街道台账,,\n编号,名称,户数\n1,甲院,2\n', 'header_is_title', 1],
    ['full-width commas', '编号，名称\n1，甲院\n', 'delimiter_other', 1],
    ['a column twice', 'a,a\n1,2', 'column_twice', 1],
    ['a quote that is never closed', 'a,b\n1,2\n3,"4\n5,6\n', 'quote_open', 3],
    ['a quote inside a cell', 'a,b\n1,2\n3,4 "five"\n', 'quote_stray', 3],
    ['JSON in it', '{"type":"FeatureCollection"}', 'file_foreign', null],
  ])('with %s is refused', (_, text, code, row) => {
    expect(read(utf8(text))).toMatchObject({ table: null, problems: [{ file: 'f.csv', code, row }] });
  });

  it('may have a header with accents', () => {
    expect(read(utf8('Numéro,Año,Größe,Ärger\n1,2,3,4\n')).problems).toEqual([]);
  });

  it('with a header and no rows says so', () => {
    for (const text of ['a,b', 'a,b\r\n\r\n,\r\n']) {
      expect(read(utf8(text)).problems).toMatchObject([{ code: 'file_no_rows', row: null }]);
    }
  });

  it('whose delimiter is not the one that was said is refused', () => {
    expect(read(utf8('a,b\n1,2\n'), { delimiter: ';' }).problems).toMatchObject([
      { row: 1, value: 'a,b', code: 'delimiter_other', detail: ',' },
    ]);
  });
});
