import type { Reader } from '@/db/queries/issue/select-rows';
import { may } from '@/lib/authority/permissions';
import type { Role } from '@/lib/authority/roles';

/** A person as whoever reads rows for him sees him. */
export const readerOf = ({ role }: { role: Role }): Reader => ({ seesWords: may(role, 'see_words') });
