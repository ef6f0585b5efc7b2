import { readForm, seeOther } from '@/app/_auth/read-form';
import { requireSameOrigin } from '@/app/_auth/same-origin';
import { forgetSessions, type SignedIn } from '@/app/_auth/signed-in';
import { refusedHref } from '@/app/_forms/form-outcome';
import type { Connection } from '@/db/connect';
import { FormRefusal } from '@/lib/contract/form-refusal';
import type { PathContext } from './answer';
import { officeAnswer } from './office-answer';

/** What the handler of a form is given. */
export interface SentForm<P> {
  request: Request;
  path: P;
  typed: Record<string, string>;
  who: SignedIn;
}

/**
 * Makes the handler of a form of the administration. What it changes counts at once, for whoever is signed in too; what it does not
 * take leads back to the page of the form, with what was typed.
 *
 * @param page the address of that page
 */
export const adminForm = <P = Record<string, never>>(
  connection: () => Connection,
  page: (path: P) => string,
  work: (form: SentForm<P>) => Promise<Response>,
): ((request: Request, context: PathContext<P>) => Promise<Response>) =>
  officeAnswer<P>('administer', connection, async (request, path, who) => {
    requireSameOrigin(request);
    const typed = await readForm(request);
    try {
      const response = await work({ request, path, typed, who });
      forgetSessions();
      return response;
    } catch (error) {
      if (!(error instanceof FormRefusal)) throw error;
      return seeOther(refusedHref(page(path), error, typed));
    }
  });
