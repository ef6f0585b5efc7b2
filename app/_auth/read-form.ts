import { AppError } from '@/lib/contract/app-error';

/** The fields of a form that was sent by a page, or by whoever writes it by hand. @throws AppError when it is none */
export async function readForm(request: Request): Promise<Record<string, string>> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/.test(type)) {
    throw new AppError({
      code: 'invalid_request',
      message: `a form was expected, not ${type}`,
      userMessage: `This takes a form (application/x-www-form-urlencoded), not “${type}”.`,
      field: 'Content-Type',
      value: type,
    });
  }
  const fields = await request.formData().catch(() => new FormData());
  return Object.fromEntries(
    [...fields].filter((field): field is [string, string] => typeof field[1] === 'string'),
  );
}

/** Leads on to a page of this server after something was written: what is reloaded there is not written again. */
export function seeOther(address: string, headers: Headers = new Headers()): Response {
  headers.set('Location', address);
  headers.set('Cache-Control', 'no-store');
  return new Response(null, { status: 303, headers });
}
