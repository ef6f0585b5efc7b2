import { gunzipSync } from 'node:zlib';
import type { Answer } from './client';

export const bytesOf = ({ body, encoding }: Answer): Buffer =>
  encoding === 'gzip' ? gunzipSync(body) : body;

export const jsonOf = <T>(answer: Answer): T => JSON.parse(bytesOf(answer).toString('utf8')) as T;
