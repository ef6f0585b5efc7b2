import { AppError } from './app-error';

/**
 * What somebody names and is not there: the error tells what it is, by which field and value it was named, and where to look for it.
 *
 * @example notFound('issue', 'number', number)
 */
export const notFound = (what: string, field: string, value: string, where = ''): AppError =>
  new AppError({
    code: 'not_found',
    message: `no ${what} ${value}`,
    userMessage: `There is no ${what} with the ${field} “${value}”.${where}`,
    field,
    value,
  });
