import { type Tag, tags } from '../../../src/extract/embedded/tagger/tags.ts';

/** The tag number of a mention's token by the entity type of the annotation guide; agreements are no names of the tagger's types. */
export function toTagNumber(type: string, begins: boolean): number {
  const name = tagTypes[type];
  return name === undefined ? 0 : tags.indexOf(`${begins ? 'B' : 'I'}-${name}` as Tag); // as: the table has types of the tag set only
}

const tagTypes: Readonly<Record<string, string>> = {
  person: 'PERS',
  country: 'LOC',
  place: 'LOC',
  organisation: 'ORG',
};
