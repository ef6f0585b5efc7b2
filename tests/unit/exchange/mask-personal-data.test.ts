import { describe, expect, it } from 'vitest';
import { maskPersonalData } from '@/lib/exchange/mask-personal-data';

describe('personal numbers in a text', () => {
  it.each([
    ['请联系13800000000', '请联系***'],
    ['电话 +86 138 0000 0000。', '电话 ***。'],
    ['0395-1234567 转 8', '*** 转 8'],
    ['(212) 555-0123', '***'],
    ['call 212-555-0123 now', 'call *** now'],
    ['+44 20 7946 0000', '***'],
    ['身份证410101199001011234', '身份证***'],
    ['41010119900101123X', '***'],
    ['write to nobody@example.org', 'write to ***'],
  ])('%s is struck out', (text, masked) => {
    expect(maskPersonalData(text)).toEqual({ text: masked, found: 1 });
  });

  it.each([
    '工单 2026080312345678',
    '18号楼3单元502',
    '电表 1234567890123',
    '2026-08-03 09:30',
    '114.02640533',
    'YT-0001',
  ])('%s is left as it is', (text) => {
    expect(maskPersonalData(text)).toEqual({ text, found: 0 });
  });

  it('are counted one by one', () => {
    expect(maskPersonalData('13800000000、13900000000').found).toBe(2);
  });
});
