import { describe, expect, it } from 'vitest';
import { type ImportResult, planImport } from '@/lib/exchange/plan-import';
import { WORDS } from '@/scripts/import/choose-words';
import { describeProblems, describeResult } from '@/scripts/import/describe-result';
import { planInvented } from '@/tests/support/import-input';

const report = (result: ImportResult) => describeResult(result, WORDS.zh).join('\n');

describe('the report of an import', () => {
  it('says that coordinates which are out of range look like metres', () => {
    const buildings = '编号,名称,经度,纬度\nB1,甲院,12693000.5,3970000\nB2,乙院,190.12345,36.9\n';
    expect(report(planInvented({ places: { buildings } }))).toContain('其中 1 处的坐标像是米而不是度');
  });

  it('says in which encoding a file was read when it is not UTF-8', () => {
    const bytes = new Uint8Array(Buffer.from('编号,名称\r\nB1,甲院\r\n', 'utf16le'));
    const { plan } = planInvented({});
    const result = planImport({
      places: { buildings: { file: 'b.csv', bytes } },
      tickets: null,
      office: plan.office,
      datum: 'wgs84',
      standing: {
        communities: [],
        grids: [],
        buildings: [],
        roads: [],
        units: [],
        categories: [],
        tickets: new Map(),
      },
      now: new Date('2026-08-09T04:00:00Z'),
    });
    expect(report(result)).toContain('编码：UTF-16 LE，已转换。');
    expect(result.plan.places.buildings).toMatchObject([{ nameZh: '甲院' }]);
  });

  it('says how many areas have no outline', () => {
    expect(report(planInvented({ places: { communities: '编号,名称\nC1,甲\n' } }))).toContain(
      '没有范围图的 1 处',
    );
  });

  it('does not say that anything is made for want of a file while one is wrong', () => {
    const result = planInvented({ places: { buildings: 'foo\n1\n' } });
    expect(report(result)).not.toContain('补设');
    expect(describeProblems(result, WORDS.zh)[0]).toBe('错误 1 处：');
  });
});
