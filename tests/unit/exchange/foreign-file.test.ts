import { describe, expect, it } from 'vitest';
import { ProblemList } from '@/lib/exchange/problem';
import { readText } from '@/lib/exchange/read-text';
import { FILE_SENTENCES_EN } from '@/scripts/import/file-sentences-en';
import { FILE_SENTENCES_ZH } from '@/scripts/import/file-sentences-zh';

/** A zip's beginning and the name of a file in it. */
const zipped = (name: string) => Buffer.from(`PK\x03\x04\x14\x00\x06\x00 ${name}`, 'latin1');

describe('a file that is no text', () => {
  it.each([
    ['an Excel workbook', zipped('xl/workbook.xml'), 'CSV UTF-8', 'CSV UTF-8'],
    ['a spreadsheet of OpenDocument', zipped('application/vnd.oasis.opendocument.spreadsheet'), 'CSV', 'CSV'],
    ['an old .xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'CSV UTF-8', 'CSV UTF-8'],
    ['a web page named .xls', Buffer.from('<html><table><tr><td>编号'), 'web page', '网页'],
    ['a zipped shapefile', zipped('社区.shp'), 'QGIS', 'QGIS'],
    ['a shapefile', Buffer.from('0000270a00000000', 'hex'), 'QGIS', 'QGIS'],
    ['a GeoPackage', Buffer.from('SQLite format 3\0'), 'QGIS', 'QGIS'],
    ['another archive', zipped('a.csv'), 'Unpack', '解压'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'PDF', 'PDF'],
  ])('is known as %s, and what to do is said in both languages', (_, bytes, english, chinese) => {
    const list = new ProblemList('f.csv');
    expect(readText(bytes, undefined, list)).toBeNull();
    expect(list.problems).toMatchObject([{ code: 'file_foreign', row: null, value: null }]);
    const [problem] = list.problems;
    expect(FILE_SENTENCES_EN.file_foreign(problem!)).toContain(english);
    expect(FILE_SENTENCES_ZH.file_foreign(problem!)).toContain(chinese);
  });
});
