'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { UploadedPhoto } from '@/lib/contract/photo';
import { LARGEST_PHOTO_BYTES } from '@/lib/photo/limits';
import type { PhotoStage } from '@/lib/photo/stage';
import type { FetchFailure } from './fetch-json';
import { randomKey } from './random-key';
import { uploadPhoto } from './upload-photo';

/** A picture that somebody chose. */
export interface Upload {
  key: string;
  /** what the file is called */
  name: string;
  /** null for one that was kept before the page was opened anew */
  file: File | null;
  stage: PhotoStage;
  /** where it can be looked at: the file itself, for as long as the page lives, or what was kept of it */
  preview: string;
  /** 0 to 1 */
  progress: number;
  /** null while it is on its way */
  photo: UploadedPhoto | null;
  failure: FetchFailure | null;
}

const tooLarge: FetchFailure = {
  kind: 'refused',
  status: 413,
  reason: null,
  livesIn: null,
  field: null,
  value: null,
};

export interface PhotoUploads {
  uploads: readonly Upload[];
  add(files: readonly File[], stage: PhotoStage): void;
  retry(key: string): void;
  remove(key: string): void;
}

/**
 * The pictures of one form: each is sent as it is chosen, one after the other, so that a weak signal brings the first ones home.
 *
 * @param kept those that had come home before the page was opened anew
 */
export function usePhotoUploads(number: string, kept: readonly Upload[]): PhotoUploads {
  const [uploads, setUploads] = useState(kept);
  const running = useRef(new Map<string, { preview: string; stop: AbortController }>());
  const queue = useRef(Promise.resolve());

  const change = useCallback((key: string, what: Partial<Upload>) => {
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...what } : one)));
  }, []);

  const send = useCallback(
    ({ key, file, stage }: Upload) => {
      const work = async () => {
        const stop = running.current.get(key)?.stop;
        if (!stop || !file) return; // taken off while it waited
        const gone = new Promise<void>((resolve) =>
          stop.signal.addEventListener('abort', () => resolve(), { once: true }),
        );
        const onProgress = (progress: number) => change(key, { progress });
        const sent = uploadPhoto({ number, stage, file, key, signal: stop.signal, onProgress }).then(
          (photo) => change(key, { photo, progress: 1 }),
          (failure: FetchFailure) => change(key, { failure }),
        );
        await Promise.race([sent, gone]);
      };
      queue.current = queue.current.then(work);
    },
    [number, change],
  );

  const add = useCallback(
    (files: readonly File[], stage: PhotoStage) => {
      const added = files.map((file): Upload => {
        const preview = URL.createObjectURL(file);
        const failure = file.size > LARGEST_PHOTO_BYTES ? tooLarge : null;
        return {
          key: randomKey(),
          name: file.name,
          file,
          stage,
          preview,
          progress: 0,
          photo: null,
          failure,
        };
      });
      for (const { key, preview } of added)
        running.current.set(key, { preview, stop: new AbortController() });
      setUploads((all) => [...all, ...added]);
      for (const one of added) if (one.failure === null) send(one);
    },
    [send],
  );

  const retry = useCallback(
    (key: string) => {
      const one = uploads.find((upload) => upload.key === key);
      if (!one?.file || one.file.size > LARGEST_PHOTO_BYTES) return;
      change(key, { failure: null, progress: 0 });
      send(one);
    },
    [uploads, change, send],
  );

  const remove = useCallback((key: string) => {
    forget(running.current, key);
    setUploads((all) => all.filter((one) => one.key !== key));
  }, []);

  useEffect(() => {
    const all = running.current;
    return () => {
      for (const key of [...all.keys()]) forget(all, key);
    };
  }, []);

  return { uploads, add, retry, remove };
}

function forget(running: Map<string, { preview: string; stop: AbortController }>, key: string): void {
  const one = running.get(key);
  running.delete(key);
  one?.stop.abort();
  if (one) URL.revokeObjectURL(one.preview);
}
