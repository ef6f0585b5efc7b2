import { AppError } from '@/lib/contract/app-error';
import { answer } from './answer';

/** Answers below `/api` and `/tiles` for programs, in their form, where there is no interface. */
export const unknownAddress = answer(async (request) => {
  const { pathname } = new URL(request.url);
  throw new AppError({
    code: 'not_found',
    message: `no interface ${pathname}`,
    userMessage: `There is no interface at “${pathname}”. Check how it is spelt.`,
    value: pathname,
  });
});
