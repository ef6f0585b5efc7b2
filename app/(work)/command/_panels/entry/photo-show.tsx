'use client';
import dynamic from 'next/dynamic';
import { createContext, useContext, useState } from 'react';
import type { EntryPhoto } from '@/lib/contract/photo';

const PhotoDialog = dynamic(() => import('./photo-dialog').then((module) => module.PhotoDialog), {
  ssr: false,
});

const Show = createContext<(id: number) => void>(() => {});

/** Opens the photo of that id large. */
export const usePhotoShow = () => useContext(Show);

/** Lets the photos within be opened large; the dialog is loaded when it is first asked for. */
export function PhotoShow({
  photos,
  children,
}: {
  photos: readonly EntryPhoto[];
  children: React.ReactNode;
}) {
  const [shown, setShown] = useState<number | null>(null);
  const [wasOpen, setWasOpen] = useState(false);
  const show = (id: number | null) => {
    setShown(id);
    if (id !== null) setWasOpen(true);
  };
  return (
    <Show value={show}>
      {children}
      {wasOpen && <PhotoDialog photos={photos} shown={shown} show={show} />}
    </Show>
  );
}
