import { maskPersonalData } from './mask-personal-data';
import type { PlannedTicket } from './planned';
import type { TicketCells } from './ticket-cells';

const LONGEST_TITLE = 120;
const LONGEST_TITLE_FROM_TEXT = 40;
/** Stands where the file says nothing of the place: the ledger wants it in words. */
const NO_PLACE_TEXT = '（未填写地点）';

export type TicketWords = Pick<PlannedTicket, 'title' | 'description' | 'placeText' | 'reporter'> & {
  /** how many numbers and addresses were struck out */
  masked: number;
  lacksPlaceText: boolean;
};

function shortened(text: string, length: number): string {
  const characters = [...text.replace(/\s+/g, ' ')];
  return characters.length <= length ? characters.join('') : `${characters.slice(0, length - 1).join('')}…`;
}

/**
 * The words of a ticket: a title (else the beginning of the description, else the category's value), the description,
 * the place. With `mask`, personal numbers in them are struck out; whoever reported it is kept apart and whole.
 */
export function planTicketWords(cells: readonly string[], textOf: TicketCells, mask: boolean): TicketWords {
  let masked = 0;
  const clean = (text: string) => {
    if (!mask) return text;
    const result = maskPersonalData(text);
    masked += result.found;
    return result.text;
  };
  const description = clean(textOf('description', cells));
  const title = clean(textOf('title', cells));
  const placeText = clean(textOf('placeText', cells));
  const reporter = {
    name: textOf('reporterName', cells) || null,
    phone: textOf('reporterPhone', cells) || null,
    door: textOf('reporterDoor', cells) || null,
  };
  return {
    title:
      shortened(title, LONGEST_TITLE) ||
      shortened(description, LONGEST_TITLE_FROM_TEXT) ||
      shortened(textOf('category', cells), LONGEST_TITLE) ||
      textOf('externalId', cells),
    description,
    placeText: placeText || NO_PLACE_TEXT,
    reporter: reporter.name || reporter.phone || reporter.door ? reporter : null,
    masked,
    lacksPlaceText: placeText === '',
  };
}
