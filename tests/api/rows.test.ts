import { describe, expect, it } from 'vitest';
import type { Dictionary } from '@/lib/contract/dictionary';
import type { MeetingRows, OpinionRows, QuestionnaireRows, Unvisited } from '@/lib/contract/rows';
import type { Summary } from '@/lib/contract/summary';
import { ask } from '@/tests/support/ask';

async function json<T>(path: string): Promise<T> {
  const answer = await ask(path);
  expect({ path, status: answer.status }).toEqual({ path, status: 200 });
  return (await answer.json()) as T;
}

const PATHS = ['/api/opinions', '/api/listening-meetings', '/api/questionnaires', '/api/unvisited'];

describe('the rows behind the figures', () => {
  it.each(PATHS)(
    '%s: no row is changed or deleted through it, and opinions alone are added',
    async (path) => {
      const isAddedTo = path === '/api/opinions'; // tests/api/register.test.ts
      for (const method of [...(isAddedTo ? [] : ['POST']), 'PUT', 'PATCH', 'DELETE']) {
        const answer = await ask(path, { method, body: method === 'DELETE' ? null : '{}' });
        expect({ method, status: answer.status }).toEqual({ method, status: 405 });
      }
    },
  );

  it.each(PATHS)('%s says nothing of who spoke', async (path) => {
    const text = await (await ask(path)).text();
    for (const word of ['"phone"', '"door"', '"reporter"']) expect(text).not.toContain(word);
    expect(text).not.toMatch(/1[3-9]\d{9}/);
  });

  it('opinions are as many as the figure, newest first, and fall apart as the balance says', async () => {
    const rows = await json<OpinionRows>('/api/opinions');
    const { figures, balance } = await json<Summary>('/api/summary');
    expect(rows).toHaveLength(figures.opinions);
    const fates = (fate: string) => rows.filter((row) => row.fate === fate).length;
    const counted = { linked: fates('linked'), answered: fates('answered'), waiting: fates('waiting') };
    expect({ opinions: rows.length, ...counted }).toEqual(balance);
    const times = rows.map(({ receivedAt }) => receivedAt);
    expect([...times].sort().reverse()).toEqual(times);
    for (const { fate, issues, answer } of rows) {
      expect(issues.length > 0).toBe(fate === 'linked');
      if (fate === 'answered') expect(answer).not.toBeNull();
    }
  });

  it('listening meetings are as many as the figure, newest first', async () => {
    const rows = await json<MeetingRows>('/api/listening-meetings');
    const { figures } = await json<Summary>('/api/summary');
    expect(rows).toHaveLength(figures.listeningMeetings);
    const days = rows.map(({ heldOn }) => heldOn);
    expect([...days].sort().reverse()).toEqual(days);
    for (const { headCount, itemsRaised } of rows)
      expect(Math.min(headCount, itemsRaised)).toBeGreaterThanOrEqual(0);
  });

  it('questionnaires add up to the figure, and none comes back that was not issued', async () => {
    const rows = await json<QuestionnaireRows>('/api/questionnaires');
    const { figures } = await json<Summary>('/api/summary');
    expect(rows.reduce((sum, { issued }) => sum + issued, 0)).toBe(figures.questionnaires);
    for (const { issued, returned, valid } of rows) {
      expect(returned).toBeLessThanOrEqual(issued);
      expect(valid).toBeLessThanOrEqual(returned);
    }
  });

  it('what was never visited is what the coverage lacks, and every code of it has a name', async () => {
    const { buildings, merchants } = await json<Unvisited>('/api/unvisited');
    const { coverage } = await json<Summary>('/api/summary');
    const dictionary = await json<Dictionary>('/api/dictionary');
    const { buildings: ofBuildings, merchants: ofMerchants, households } = coverage!;
    expect(buildings.filter(({ isVisited }) => !isVisited)).toHaveLength(
      ofBuildings.of - ofBuildings.visited,
    );
    expect(merchants).toHaveLength(ofMerchants.of - ofMerchants.visited);
    const left = buildings.reduce((sum, building) => sum + building.households, 0);
    expect(left).toBe(households.of - households.visited);
    const known = new Set(dictionary.buildings.map(({ code }) => code));
    for (const { code } of buildings) expect(known).toContain(code);
  });
});
