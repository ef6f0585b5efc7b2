import { NoDatabase } from '@/app/_ui/no-database';
import { PageStatus } from './page-status';

/** Instead of a page of the public's whose database is away. */
export const AwayPage = ({ address }: { address: string }) => (
  <>
    <PageStatus code={503} />
    <NoDatabase address={address} />
  </>
);
