import { AppError } from './app-error';

/** A parameter that cannot be understood: the error names it, its value, and what was expected. */
export const refuse = (field: string, value: string, expected: string): AppError =>
  new AppError({
    code: 'invalid_request',
    message: `${field}=${value.slice(0, 80)}: expected ${expected}`,
    userMessage: `${field}: “${value.slice(0, 80)}” is not ${expected}.`,
    field,
    value: value.slice(0, 80),
  });
