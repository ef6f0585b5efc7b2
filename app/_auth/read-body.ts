import { AppError } from '@/lib/contract/app-error';

/**
 * The bytes of a request, read as they come and no further than `most`: what is longer is refused before it is all there. Throws
 * AppError `too_large` with that field, `invalid_request` for an empty one.
 */
export async function readBody(request: Request, field: string, most: number): Promise<Buffer> {
  const megabytes = most / 1024 / 1024;
  const tooLarge = () =>
    new AppError({
      code: 'too_large',
      message: `${field}: more than ${most} bytes`,
      userMessage: `${field}: the file is larger than ${megabytes} MB. Send a smaller one.`,
      field,
      value: request.headers.get('content-length') ?? undefined,
    });
  if (Number(request.headers.get('content-length') ?? 0) > most) throw tooLarge();
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (let read = await reader?.read(); read?.value; read = await reader?.read()) {
    length += read.value.byteLength;
    if (length > most) {
      await reader?.cancel();
      throw tooLarge();
    }
    pieces.push(read.value);
  }
  if (length > 0) return Buffer.concat(pieces);
  throw new AppError({
    code: 'invalid_request',
    message: `${field}: empty`,
    userMessage: `${field}: the file is empty. Choose another one.`,
    field,
  });
}
