import { expect, inject, it } from 'vitest';

it('the server is well, and says which version serves which data', async () => {
  const answer = await fetch(`${inject('address')}/api/health`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(await answer.json()).toMatchObject({
    status: 'ok',
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    database: { version: expect.stringMatching(/^\d+/) },
    dataVersion: expect.any(Number),
  });
});
