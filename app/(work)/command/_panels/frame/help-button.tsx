'use client';
import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';

const HelpDialog = dynamic(() => import('./help-dialog').then((module) => module.HelpDialog), { ssr: false });

/** The dialog is loaded when it is first asked for, by click or by `?`. */
export function HelpButton({
  className,
  label,
  children,
}: {
  className?: string;
  label: string;
  children: React.ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  const open = () => {
    setOpen(true);
    setWasOpen(true);
  };
  useEffect(() => {
    document.addEventListener('guatu:help', open);
    return () => document.removeEventListener('guatu:help', open);
  });
  return (
    <>
      <button type="button" className={className} aria-label={label} title={`${label} (?)`} onClick={open}>
        {children}
      </button>
      {wasOpen && <HelpDialog isOpen={isOpen} close={() => setOpen(false)} />}
    </>
  );
}
