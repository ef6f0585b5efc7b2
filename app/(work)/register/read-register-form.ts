import type { HeardOpinion } from '@/db/queries/opinion/read-opinion';
import { readPlace } from '../_place/read-place';

const SHORT_TITLE = 30;

const textOf = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();

/** The first words of what was said, when nobody gave a title. */
function titleOf(form: FormData, said: string): string {
  const [first = ''] = said.split(/[\n。！？!?；;]/u).filter((part) => part.trim() !== '');
  const words = [...(first.trim() || said.trim())];
  return (
    textOf(form, 'title') || words.slice(0, SHORT_TITLE).join('') + (words.length > SHORT_TITLE ? '…' : '')
  );
}

/** Where a filled-in form is sent, and what it says, as the interfaces take it. */
export function readRegisterForm(
  form: FormData,
  opinion: HeardOpinion | null,
): { address: string; body: object } {
  const said = opinion?.text ?? textOf(form, 'text');
  const about = { category: textOf(form, 'category'), title: titleOf(form, said) };
  if (textOf(form, 'source') === 'found') {
    const found = {
      ...about,
      description: said,
      sourceNote: textOf(form, 'sourceNote'),
      place: readPlace(form),
    };
    return { address: '/api/issues', body: found };
  }
  const settle = settleOf(form, about);
  if (opinion) {
    return { address: `/api/opinions/${encodeURIComponent(opinion.number)}/settle`, body: settle };
  }
  const reporter = {
    name: textOf(form, 'reporterName'),
    phone: textOf(form, 'reporterPhone'),
    door: textOf(form, 'reporterDoor'),
  };
  const isTold = Object.values(reporter).some((typed) => typed !== '');
  return {
    address: '/api/opinions',
    body: {
      channel: textOf(form, 'channel'),
      text: said,
      place: readPlace(form),
      ...(isTold ? { reporter } : {}),
      settle,
    },
  };
}

function settleOf(form: FormData, about: object): object {
  switch (textOf(form, 'fate')) {
    case 'link':
      return { as: 'link', number: textOf(form, 'otherNumber') || textOf(form, 'number') };
    case 'answer':
      return { as: 'answer', text: textOf(form, 'answer') };
    case 'wait':
      return { as: 'wait' };
    default:
      return { as: 'issue', ...about };
  }
}
