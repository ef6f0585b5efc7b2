'use client';
import { useEffect, useRef } from 'react';

interface LateButtonProps {
  className?: string | undefined;
  onPress(): void;
  children: React.ReactNode;
}

/** A button that needs a script. It may be pressed before that has come: then it does what it should as soon as it can. */
export function LateButton({ className, onPress, children }: LateButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const latest = useRef(onPress);
  latest.current = onPress;
  useEffect(() => {
    const { dataset } = button.current!;
    dataset.awake = '';
    if (dataset.pressed === undefined) return;
    delete dataset.pressed;
    latest.current();
  }, []);
  return (
    <button ref={button} type="button" className={className} onClick={onPress} data-needs-script="">
      {children}
    </button>
  );
}
