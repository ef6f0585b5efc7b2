import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/contract/app-error';
import { readSettings } from '@/lib/settings/settings';

function refusalOf(environment: Record<string, string>): AppError {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  throw new Error(`Accepted: ${JSON.stringify(environment)}`);
}

describe('settings', () => {
  it('without any, Guatu serves port 3000 of the loopback from its embedded database', () => {
    expect(readSettings({})).toEqual({
      host: '127.0.0.1',
      port: 3000,
      databaseUrl: undefined,
      databaseUrlApp: undefined,
      databaseUrlOpen: undefined,
      dataFolder: '.data',
      filesFolder: '.data/files',
      buildFolder: '.next',
      proxies: 0,
      demoSeed: 1,
      demoAsOf: undefined,
    });
  });

  it('an empty setting counts as left out', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: ' ' })).toEqual(readSettings({}));
  });

  it.each([
    ['PORT', 'abc'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '3000.5'],
    ['PORT', '-1'],
    ['HOST', 'not a host'],
    ['GUATU_BUILD_DIR', 'app'],
    ['GUATU_BUILD_DIR', '.next/../app'],
    ['GUATU_BUILD_DIR', '/srv/build'],
    ['GUATU_DEMO_SEED', '1e3'],
    ['GUATU_DEMO_AS_OF', '2026-02-30'],
    ['GUATU_DEMO_AS_OF', '9.8.2026'],
  ])('%s=%s is refused in one sentence that names both', (name, value) => {
    const refusal = refusalOf({ [name]: value });
    expect(refusal.field).toBe(name);
    expect(refusal.userMessage).toContain(name);
    expect(refusal.userMessage).toContain(`"${value}"`);
    expect(refusal.userMessage).not.toContain('\n');
  });

  it.each(['mysql://u:secret@h/d', 'postgres://', 'postgres://u:secret@h', 'u:secret@h/d'])(
    'the database address %s is refused without repeating the password in it',
    (value) => {
      const { userMessage } = refusalOf({ DATABASE_URL: value });
      expect(userMessage).toContain('DATABASE_URL');
      expect(userMessage).not.toContain('secret');
    },
  );

  it('an address of one lesser role alone is refused, because half of the wall is none', () => {
    const url = 'postgres://u:p@h/d';
    expect(refusalOf({ DATABASE_URL: url, DATABASE_URL_APP: url }).field).toBe('DATABASE_URL_OPEN');
    expect(refusalOf({ DATABASE_URL_APP: url, DATABASE_URL_OPEN: url }).userMessage).toContain(
      'DATABASE_URL',
    );
    expect(
      readSettings({ DATABASE_URL: url, DATABASE_URL_APP: url, DATABASE_URL_OPEN: url }).databaseUrl,
    ).toBe(url);
  });
});
