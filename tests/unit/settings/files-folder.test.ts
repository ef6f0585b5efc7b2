import { describe, expect, it } from 'vitest';
import { readFilesFolder, readSettings } from '@/lib/settings/settings';

describe('where photos lie', () => {
  it('below the data folder, wherever that is, unless a folder is named', () => {
    expect(readFilesFolder({})).toBe('.data/files');
    expect(readFilesFolder({ GUATU_DATA_DIR: '/srv/guatu' })).toBe('/srv/guatu/files');
    expect(readFilesFolder({ GUATU_DATA_DIR: '/srv/guatu', GUATU_FILES_DIR: '/srv/pictures' })).toBe(
      '/srv/pictures',
    );
  });

  it('is the same for the program and for its web server, which is told of two databases only', () => {
    const environment = { GUATU_FILES_DIR: '/srv/pictures' };
    expect(readSettings(environment).filesFolder).toBe(readFilesFolder(environment));
    const web = { DATABASE_URL_APP: 'postgres://a:b@h/d', DATABASE_URL_OPEN: 'postgres://c:d@h/d' };
    expect(readFilesFolder({ ...environment, ...web })).toBe('/srv/pictures');
  });
});
