import { describe, expect, it } from 'vitest';
import { ask } from '@/tests/support/ask';

describe('what cannot be understood is refused with 400, naming the field and the value', () => {
  it.each([
    ['/tiles/issues/1.5/0/0.mvt', 'z', '1.5'],
    ['/tiles/issues/99/0/0.mvt', 'z', '99'],
    ['/tiles/issues/x/0/0.mvt', 'z', 'x'],
    ['/tiles/issues/3/-1/0.mvt', 'x', '-1'],
    ['/tiles/issues/3/1e1/0.mvt', 'x', '1e1'],
    ['/tiles/issues/3/99999999999999999999/0.mvt', 'x', '99999999999999999999'],
    ['/tiles/issues/3/0/0', 'y', '0'],
    ['/tiles/issues/3/0/NaN.mvt', 'y', 'NaN'],
    ['/tiles/issues/3/0/0.mvt?state=lost', 'state', 'lost'],
    ['/tiles/issues.json?light=blue', 'light', 'blue'],
    ['/api/summary?state=merged', 'state', 'merged'],
    ['/api/summary?openedFrom=2026-02-30', 'openedFrom', '2026-02-30'],
    ['/api/summary?dueUntil=0000-01-01', 'dueUntil', '0000-01-01'],
    ['/api/summary?severity=9', 'severity', '9'],
    ['/api/summary?area=planet:3', 'area', 'planet:3'],
    ['/api/summary?located=perhaps', 'located', 'perhaps'],
    ['/api/heat?bandwidth=-120', 'bandwidth', '-120'],
    ['/api/heat?bandwidth=1', 'bandwidth', '1'],
    ['/api/heat?bandwidth=many', 'bandwidth', 'many'],
    ['/api/heat?weight=love', 'weight', 'love'],
    ['/api/issues?limit=501', 'limit', '501'],
    ['/api/issues?limit=0', 'limit', '0'],
    ['/api/issues?offset=-1', 'offset', '-1'],
    ['/api/issues?sort=beauty', 'sort', 'beauty'],
    ['/api/export.csv?lang=fr', 'lang', 'fr'],
    ['/api/export.geojson?state=lost', 'state', 'lost'],
    ['/api/issues/%00', 'number', '\0'],
    ['/api/issues/%E4%BA', 'number', '%E4%BA'],
    ['/tiles/issues/%zz/0/0.mvt', 'z', '%zz'],
  ])('%s', async (path, field, value) => {
    const answer = await ask(path);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    const problem = (await answer.json()) as { detail: string };
    expect(problem).toMatchObject({ type: 'about:blank', status: 400, field, value });
    expect(problem.detail).toContain(field);
    expect(problem.detail).toContain(value);
  });

  it('an unknown number is not found', async () => {
    const answer = await ask('/api/issues/LJ-1999-00001');
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ status: 404, field: 'number', value: 'LJ-1999-00001' });
  });

  it('a page whose path is encoded wrongly is not there', async () => {
    expect((await ask('/command/%zz')).status).toBe(404);
  });

  it.each(['/api/nope', '/api/summary/nope', '/tiles/nope/1/2'])('there is nothing at %s', async (path) => {
    for (const method of ['GET', 'POST']) {
      const answer = await ask(path, { method });
      expect(answer.status).toBe(404);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      expect(await answer.json()).toMatchObject({ status: 404, value: path });
    }
  });

  it('text that means something to SQL, HTML or LIKE is only text', async () => {
    for (const text of ["'; drop table issue; --", '<script>', '%', '_', '\\', '""']) {
      const answer = await ask(`/api/issues?text=${encodeURIComponent(text)}`);
      expect(answer.status).toBe(200);
      expect(await answer.json()).toMatchObject({ total: 0, rows: [] });
    }
  });

  it('a code that nothing has is no error: it lets nothing through', async () => {
    const answer = await ask('/api/summary?unit=no_such_unit');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ figures: { issues: 0, open: 0, unlocated: 0 } });
  });
});

describe('a tile beyond the edge is a fair question with an empty answer', () => {
  it.each(['/tiles/issues/0/1/0.mvt', '/tiles/issues/3/0/8.mvt', '/tiles/issues/19/428216/210639.mvt'])(
    '%s',
    async (path) => {
      const answer = await ask(path);
      expect([200, 204]).toContain(answer.status);
      expect((await answer.arrayBuffer()).byteLength).toBe(0);
    },
  );
});
