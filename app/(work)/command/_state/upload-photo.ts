import type { UploadedPhoto } from '@/lib/contract/photo';
import type { PhotoStage } from '@/lib/photo/stage';
import { photosAddress } from './addresses';
import { asFailure, noAnswer } from './fetch-json';

interface Sending {
  number: string;
  stage: PhotoStage;
  file: File;
  /** the same when it is sent once more */
  key: string;
  signal: AbortSignal;
  /** 0 to 1, of what has gone out */
  onProgress(part: number): void;
}

/** Sends a picture, telling how far it is, which `fetch` cannot. Rejects with a FetchFailure, or never when it was aborted. */
export function uploadPhoto({
  number,
  stage,
  file,
  key,
  signal,
  onProgress,
}: Sending): Promise<UploadedPhoto> {
  const address = photosAddress(number, stage);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('content-type', file.type || 'image/jpeg');
    request.setRequestHeader('idempotency-key', key);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(noAnswer(address));
    request.onload = () => {
      const { status, responseText } = request;
      const headers = { 'content-type': request.getResponseHeader('content-type') ?? '' };
      const response = new Response(responseText, { status, headers });
      response.ok ? response.json().then(resolve, reject) : asFailure(address, response).then(reject, reject);
    };
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}
