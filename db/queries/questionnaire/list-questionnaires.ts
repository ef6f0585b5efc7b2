import { desc, eq } from 'drizzle-orm';
import type { QuestionnaireRows } from '../../../lib/contract/rows';
import type { Database } from '../../connect';
import { community } from '../../schema/community';
import { questionnaireBatch } from '../../schema/questionnaire-batch';

/** Every batch of questionnaires, newest first. */
export function listQuestionnaires(db: Database): Promise<QuestionnaireRows> {
  return db
    .select({
      id: questionnaireBatch.id,
      issuedOn: questionnaireBatch.issuedOn,
      community: community.code,
      issued: questionnaireBatch.issued,
      returned: questionnaireBatch.returned,
      valid: questionnaireBatch.valid,
    })
    .from(questionnaireBatch)
    .leftJoin(community, eq(community.id, questionnaireBatch.communityId))
    .orderBy(desc(questionnaireBatch.issuedOn), desc(questionnaireBatch.id));
}
