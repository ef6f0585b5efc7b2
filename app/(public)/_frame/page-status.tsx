import { STATUS_META } from '@/app/_http/late-html';

/** The status with which a page is answered that is no usual one; React puts it into the head, where it is read. */
export const PageStatus = ({ code }: { code: 404 | 503 }) => (
  <meta name={STATUS_META} content={String(code)} />
);
