'use client';
import type { View } from '@/lib/view-state/view';
import { viewHref } from '@/lib/view-state/write-view';
import { useStanding } from './command-context';

type AnchorProps = Omit<React.ComponentProps<'a'>, 'href' | 'onClick'>;

/** A click that a browser would follow in the same tab. */
export const isPlainClick = (event: React.MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** A link to another view of this page: a real address without JavaScript or in a new tab, else no reload. */
export function ViewLink({ to, ...rest }: AnchorProps & { to: View }) {
  const { go } = useStanding();
  return (
    <a
      {...rest}
      href={viewHref(to)}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        go(to);
      }}
    />
  );
}

/** A ViewLink that looks and speaks like a control: its address is the view with the control turned. */
export function ViewToggle({
  to,
  role,
  checked,
  ...rest
}: AnchorProps & { to: View; role: 'checkbox' | 'radio' | 'switch'; checked: boolean }) {
  const { go } = useStanding();
  const turn = (event: React.SyntheticEvent) => {
    event.preventDefault();
    go(to);
  };
  return (
    <a
      {...rest}
      {...{ role, 'aria-checked': checked }}
      href={viewHref(to)}
      onClick={(event) => isPlainClick(event) && turn(event)}
      onKeyDown={(event) => event.key === ' ' && turn(event)}
    />
  );
}
