import base from './playwright.config';

/** The pictures of the README, taken of the demo on its fixed day. */
export default { ...base, testDir: 'tests/pictures', timeout: 120_000 };
