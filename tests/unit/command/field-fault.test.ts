import { describe, expect, it } from 'vitest';
import { fieldFault } from '@/app/(work)/_actions/field-fault';
import { AppError, ERROR_STATUS } from '@/lib/contract/app-error';
import { parseLedgerAction } from '@/lib/contract/ledger-action';
import { refuse } from '@/lib/contract/refuse';

/** The fault as a page reads it from what the interface throws. */
function faultOf(error: unknown) {
  if (!(error instanceof AppError)) throw error;
  const { code, field = null, value = null } = error;
  return fieldFault({ status: ERROR_STATUS[code], field, value });
}

function faultOfStep(step: object) {
  try {
    parseLedgerAction({ version: 1, ...step });
  } catch (error) {
    return faultOf(error);
  }
  throw new Error('It was taken');
}

describe('a field that the ledger refuses', () => {
  it('is called as on the form, with what was typed and what to give', () => {
    expect(faultOf(refuse('mergedInto', '垃圾', 'the number of another issue that is open'))).toEqual({
      label: 'act.mergedInto',
      value: '垃圾',
      expected: 'mergedInto',
    });
    expect(faultOfStep({ kind: 'hold', reviewDate: 'soon', text: 'x' })).toMatchObject({
      label: 'act.reviewDate',
      value: 'soon',
    });
  });

  it('is found where it stands deeper, by the narrowest name that a form has', () => {
    const limit = { amount: 0, unit: 'working_day' };
    expect(faultOfStep({ kind: 'resume', limit })).toMatchObject({ label: 'act.limit', expected: 'limit' });
    expect(faultOf(refuse('settle.place.in.code', 'B9', 'a code'))).toMatchObject({
      label: 'register.place',
    });
    const measure = { name: 'a', unit: 'b', value: 'c' };
    expect(
      faultOfStep({ kind: 'promise', text: 'x', measure, effectiveFrom: 'a', checkOn: 'b' }),
    ).toMatchObject({
      label: 'act.measureValue',
    });
  });

  it('does not show a code, which says nothing to anybody', () => {
    expect(faultOf(refuse('leadUnit', 'unit_7', 'the code of a unit'))).toMatchObject({
      value: '',
      expected: 'other',
    });
  });

  it('is none where a form has no such field, or the trouble is another', () => {
    expect(faultOf(refuse('version', '0', 'a version'))).toBeNull();
    expect(fieldFault({ status: 409, field: 'number', value: '7' })).toBeNull();
  });
});
