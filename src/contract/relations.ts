import type { EntityType } from './article-graph.ts';

/** The five classes by which edges are coloured and the time line is stacked. */
export type RelationClass =
  | 'verbal_cooperation'
  | 'material_cooperation'
  | 'verbal_conflict'
  | 'material_conflict'
  | 'neutral';

/** The thirty relations that events may have. */
export const relations = [
  'signed',
  'ratified',
  'amends',
  'agreed',
  'met',
  'called',
  'negotiated',
  'visited',
  'mediated',
  'invited',
  'supported',
  'aided',
  'cooperated',
  'recognised',
  'joined',
  'withdrew_from',
  'appointed',
  'dismissed',
  'resigned_from',
  'urged',
  'accused',
  'condemned',
  'rejected',
  'warned',
  'sanctioned',
  'attacked',
  'detained',
  'released',
  'deployed',
  'protested',
] as const;
export type Relation = (typeof relations)[number];

export interface RelationType {
  /** PLOVER 0.8 event type, null where PLOVER has none (offices, links between documents). */
  readonly plover: string | null;
  /** Default CAMEO code; a frame may name a narrower one. */
  readonly cameo: string | null;
  readonly class: RelationClass;
  /** A symmetric relation is written once a pair. */
  readonly symmetric: boolean;
  readonly source: readonly EntityType[];
  readonly target: readonly EntityType[];
}

const actor = ['person', 'country', 'organisation'] as const;
const actorOrAgreement = [...actor, 'agreement'] as const;

type Options = Partial<Pick<RelationType, 'source' | 'target' | 'symmetric'>>;
const relation = (
  plover: string | null,
  cameo: string | null,
  relationClass: RelationClass,
  { source = actor, target = actor, symmetric = false }: Options = {},
): RelationType => ({ plover, cameo, class: relationClass, symmetric, source, target });

const symmetric = { symmetric: true };
const toAgreement = { target: ['agreement'] as const };
const toPerson = { target: ['person'] as const };
const toPlace = { target: ['country', 'place'] as const };
const toAgreementToo = { target: actorOrAgreement };

/**
 * The relation vocabulary with its PLOVER types, CAMEO codes and argument types.
 * @see PLOVER 0.8 (2021) and its CAMEO conversion table, openeventdata/PLOVER
 */
export const relationTypes: Readonly<Record<Relation, RelationType>> = {
  signed: relation('SUPPORT', '057', 'verbal_cooperation', toAgreement),
  ratified: relation('SUPPORT', '057', 'verbal_cooperation', toAgreement),
  amends: relation(null, null, 'neutral', { source: ['agreement'], target: ['agreement'] }),
  agreed: relation('AGREE', '030', 'verbal_cooperation', symmetric),
  met: relation('CONSULT', '040', 'verbal_cooperation', symmetric),
  called: relation('CONSULT', '041', 'verbal_cooperation', symmetric),
  negotiated: relation('CONSULT', '046', 'verbal_cooperation', symmetric),
  visited: relation('CONSULT', '042', 'verbal_cooperation', toPlace),
  mediated: relation('CONSULT', '045', 'verbal_cooperation'),
  invited: relation('AGREE', '036', 'verbal_cooperation'),
  supported: relation('SUPPORT', '051', 'verbal_cooperation', toAgreementToo),
  aided: relation('AID', '070', 'material_cooperation'),
  cooperated: relation('COOPERATE', '060', 'material_cooperation', symmetric),
  recognised: relation('SUPPORT', '054', 'verbal_cooperation', { target: ['country', 'organisation'] }),
  joined: relation('SUPPORT', '050', 'verbal_cooperation', { target: ['organisation', 'agreement'] }),
  withdrew_from: relation('RETREAT', '087', 'neutral', {
    target: ['organisation', 'agreement', 'place', 'country'],
  }),
  appointed: relation(null, null, 'neutral', toPerson),
  dismissed: relation(null, null, 'neutral', toPerson),
  resigned_from: relation('RETREAT', '0831', 'neutral', {
    source: ['person'],
    target: ['organisation', 'country'],
  }),
  urged: relation('REQUEST', '100', 'verbal_conflict'),
  accused: relation('ACCUSE', '112', 'verbal_conflict'),
  condemned: relation('ACCUSE', '111', 'verbal_conflict', toAgreementToo),
  rejected: relation('REJECT', '120', 'verbal_conflict', toAgreementToo),
  warned: relation('THREATEN', '130', 'verbal_conflict', toAgreementToo),
  sanctioned: relation('COERCE', '163', 'material_conflict'),
  attacked: relation('ASSAULT', '190', 'material_conflict', { target: [...actor, 'place'] }),
  detained: relation('COERCE', '173', 'material_conflict'),
  released: relation('RETREAT', '0841', 'material_cooperation'),
  deployed: relation('MOBILIZE', '154', 'material_conflict', toPlace),
  protested: relation('PROTEST', '141', 'material_conflict', { target: [...actor, 'place'] }),
};

export function isRelation(name: string): name is Relation {
  return Object.hasOwn(relationTypes, name);
}

/** Relations that a speaker performs by saying so: 'نندد', 'ندعو'. */
export const performativeRelations: ReadonlySet<Relation> = new Set<Relation>([
  'supported',
  'condemned',
  'rejected',
  'urged',
  'warned',
  'accused',
  'invited',
]);
