import { person } from '../../schema/person';

/** What is told of somebody wherever he is named. */
export const PERSON_COLUMNS = {
  id: person.id,
  code: person.code,
  name: person.name,
  role: person.role,
  title: person.title,
};
