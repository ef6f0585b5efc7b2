import { request } from 'node:http';
import { describe, expect, inject, it } from 'vitest';
import { INTERFACES } from '@/tests/support/every-address';

/** What is written to, and not read. */
const WRITES =
  /^\/api\/(sign-in$|sign-out$|password$|sessions$|admin\/|issues\/0\/(events|photos)$|opinions\/0\/settle$)/;
/** What takes a value in place of the one before. */
const PUTS = /^\/api\/(mine|issues\/0)\/seen$/;
const methodOf = (path: string) => (WRITES.test(path) ? 'POST' : PUTS.test(path) ? 'PUT' : 'GET');

const METHODS = ['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND', 'TRACE'];

/** Also of methods that `fetch` does not send. */
function ask(method: string, path: string, body?: string) {
  return new Promise<{ status: number; allow: string | undefined; type: string | undefined; text: string }>(
    (resolve, reject) => {
      const asked = request(
        inject('address') + path,
        { method, headers: { cookie: inject('cookie') } },
        async (answer) => {
          let text = '';
          for await (const piece of answer) text += piece;
          const { allow, 'content-type': type } = answer.headers;
          resolve({ status: answer.statusCode!, allow, type, text });
        },
      );
      asked.on('error', reject).end(body);
    },
  );
}

describe('a method that an interface does not take is refused with 405, and what it takes is named', () => {
  it('there are interfaces', () => expect(INTERFACES).toContain('/api/summary'));

  it.each(INTERFACES)('%s', async (path) => {
    const { status, allow } = await ask('OPTIONS', path);
    expect(status).toBe(204);
    const allowed = allow!.split(', ');
    expect(allowed).toEqual(expect.arrayContaining([methodOf(path), 'OPTIONS']));
    for (const method of METHODS.filter((one) => !allowed.includes(one))) {
      const answer = await ask(
        method,
        `${path}?any=thing`,
        method === 'POST' ? '{"some":"thing"}' : undefined,
      );
      expect({ method, ...answer }).toMatchObject({
        method,
        status: 405,
        type: 'application/problem+json',
        allow,
      });
      const problem = JSON.parse(answer.text) as { detail: string };
      expect(problem).toMatchObject({
        title: 'Method not allowed',
        status: 405,
        field: 'method',
        value: method,
      });
      for (const word of [path, method, allow!]) expect(problem.detail).toContain(word);
    }
  });

  it.each(['/api/nope', '/tiles/nope/1/2'])('there is nothing at %s, by whatever method', async (path) => {
    for (const method of ['GET', 'OPTIONS', ...METHODS]) {
      const answer = await ask(method, path);
      expect({ method, ...answer }).toMatchObject({ method, status: 404, type: 'application/problem+json' });
      expect(JSON.parse(answer.text)).toMatchObject({ status: 404, value: path });
    }
    expect(await ask('HEAD', path)).toMatchObject({ status: 404, text: '' });
  });

  it('what is read by HEAD is what GET says, without its words', async () => {
    const [head, get] = [await ask('HEAD', '/api/issues?limit=x'), await ask('GET', '/api/issues?limit=x')];
    expect(head).toEqual({ ...get, text: '' });
  });
});
