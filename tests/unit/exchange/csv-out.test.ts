import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvCell, csvHead, csvLines } from '@/lib/exchange/csv-out';
import type { ExportedIssue, ExportWords } from '@/lib/exchange/exported-issue';
import { issueFeature } from '@/lib/exchange/geojson-out';

const WORDS: ExportWords = {
  language: 'zh-CN',
  state: { in_progress: '办理中' },
  light: { red: '超期' },
  level: { street: '街道级' },
  severity: { '3': '严重' },
};

const ISSUE: ExportedIssue = {
  number: 'LJ-2026-00017',
  title: '路灯不亮',
  description: '他说：“晚上,\n看不见”',
  state: 'in_progress',
  light: 'red',
  level: 'street',
  severity: 3,
  category: '路灯延时',
  channels: ['入户走访', '微信'],
  tags: [],
  opinions: 2,
  community: '老街社区',
  grid: null,
  place: null,
  placeText: '某巷口',
  lng: -0.5,
  lat: 33.5,
  unlocatedReason: null,
  leadUnit: '=cmd|calc',
  supportUnits: [],
  handler: '@示例',
  measure: '+1',
  openedOn: '2026-07-06',
  dueAt: '2026-07-08 18:00',
  submittedOn: null,
  checkResult: null,
  closedOn: null,
  satisfaction: null,
  feedback: null,
};

describe('a ledger as CSV', () => {
  it('begins with the mark of UTF-8 and the house order of headings', () => {
    const head = csvHead('zh-CN');
    expect(
      head.startsWith(
        '\uFEFF序号,台账编号,收集日期,来源渠道,所属社区,楼院/路段,网格,问题类别,问题描述,层级,',
      ),
    ).toBe(true);
    expect(head.endsWith('\r\n')).toBe(true);
    expect(csvHead('en')).toMatch(/^\uFEFFNo\.,Ledger number,Collected on,/);
  });

  it('is read back by a CSV reader, commas, quotes and line breaks included', () => {
    const text = csvHead('zh-CN') + csvLines([ISSUE, ISSUE], WORDS, 40);
    const [first, second] = parse(text, { bom: true, columns: true }) as Record<string, string>[];
    expect(first).toMatchObject({
      序号: '41',
      台账编号: 'LJ-2026-00017',
      来源渠道: '入户走访、微信',
      '楼院/路段': '某巷口',
      问题描述: '他说：“晚上,\n看不见”',
      完成情况: '办理中',
      是否销号: '否',
      红黄绿灯: '超期',
      轻重: '严重',
      '经度(WGS-84)': '-0.5',
    });
    expect(second).toMatchObject({ 序号: '42' });
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1'])(
    'lets no spreadsheet take %o for a formula',
    (text) => {
      expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/);
    },
  );

  it('leaves negative figures figures', () => {
    expect(csvCell(-0.5)).toBe('-0.5');
  });
});

describe('an issue as GeoJSON', () => {
  it('is a point of longitude and latitude', () => {
    expect(issueFeature(ISSUE).geometry).toEqual({ type: 'Point', coordinates: [-0.5, 33.5] });
  });
  it('without coordinates has no geometry and is still there', () => {
    const { geometry, properties } = issueFeature({ ...ISSUE, lng: null, lat: null });
    expect(geometry).toBeNull();
    expect(properties).toMatchObject({ number: 'LJ-2026-00017' });
  });
});
