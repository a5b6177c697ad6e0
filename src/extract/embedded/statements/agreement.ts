import type { EntityDraft } from '../entities/entity-table.ts';

/** Whether somebody may be the subject of a verb of a gender; a body may go with either. */
export function agrees(speaker: EntityDraft, gender: 'm' | 'f'): boolean {
  if (speaker.type === 'person') return speaker.gender === null || speaker.gender === gender;
  return speaker.type !== 'country' || gender === 'f' || speaker.gender === 'm';
}
