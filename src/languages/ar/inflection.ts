import { foldWord } from '../../text/fold.ts';
import type { Gender, GrammaticalNumber } from '../language.ts';

export interface InflectedVerb {
  readonly form: string;
  readonly tense: 'past' | 'present' | 'future';
  readonly gender: Gender;
  readonly number: GrammaticalNumber;
  readonly person: 'first' | 'third';
  /** True where the form is the one that takes object pronouns. */
  readonly beforeSuffix: boolean;
  /** False where the form stands only with an object pronoun after it (التقا in التقاه). */
  readonly alone: boolean;
}

/**
 * Third-person forms of an unvocalised verb, folded.
 * @param perfect third person masculine singular, without vowel signs
 * @param imperfect the same, or `-` where the derived form gives it
 * @see Ryding, A Reference Grammar of Modern Standard Arabic, chapters 21–28
 */
export function inflectVerb(perfect: string, imperfect: string): InflectedVerb[] {
  const present = imperfect === '-' ? toImperfect(perfect) : imperfect;
  return [...inflectPerfect(perfect), ...inflectImperfect(present)].map((row) => ({
    ...row,
    form: foldWord(row.form),
  }));
}

/** The imperfect that forms II to X have: ي and the stem, without the alif that opens IV and VII to X, with ي for a final ى. */
export function toImperfect(perfect: string): string {
  const stem = /^[اأإ]/u.test(perfect) ? perfect.slice(1) : perfect;
  if (!stem.endsWith('ى')) return `ي${stem}`;
  // forms V and VI keep their final alif: يتمنى, يتفادى
  return perfect.startsWith('ت') ? `ي${stem}` : `ي${stem.slice(0, -1)}ي`;
}

/** Active participle of a derived form, masculine singular. */
export function toParticiple(imperfect: string): string {
  return `م${imperfect.slice(1)}`;
}

const form = (
  text: string,
  tense: InflectedVerb['tense'],
  gender: Gender,
  number: GrammaticalNumber,
  options: { beforeSuffix?: boolean; alone?: boolean; person?: 'first' } = {},
): InflectedVerb => ({
  form: text,
  tense,
  gender,
  number,
  person: options.person ?? 'third',
  beforeSuffix: options.beforeSuffix ?? true,
  alone: options.alone ?? true,
});

function inflectPerfect(perfect: string): InflectedVerb[] {
  const bare = perfect.slice(0, -1);
  if (perfect.endsWith('ى') || (perfect.endsWith('ا') && perfect.length === 3)) {
    const glide = perfect.endsWith('ى') ? 'ي' : 'و';
    return [
      form(perfect, 'past', 'm', 'singular', { beforeSuffix: perfect.endsWith('ا') }),
      form(`${bare}ا`, 'past', 'm', 'singular', { alone: false }),
      form(`${bare}ت`, 'past', 'f', 'singular'),
      form(`${bare}${glide}ا`, 'past', 'm', 'dual'),
      form(`${bare}تا`, 'past', 'f', 'dual'),
      form(`${bare}وا`, 'past', 'm', 'plural', { beforeSuffix: false }),
      form(`${bare}و`, 'past', 'm', 'plural', { alone: false }),
    ];
  }
  return [
    form(perfect, 'past', 'm', 'singular'),
    form(`${perfect}ت`, 'past', 'f', 'singular'),
    form(`${perfect}ا`, 'past', 'm', 'dual'),
    form(`${perfect}تا`, 'past', 'f', 'dual'),
    form(`${perfect}وا`, 'past', 'm', 'plural', { beforeSuffix: false }),
    form(`${perfect}و`, 'past', 'm', 'plural', { alone: false }),
  ];
}

function inflectImperfect(imperfect: string): InflectedVerb[] {
  const stem = imperfect.slice(1);
  const last = stem.at(-1) ?? '';
  const bare = stem.slice(0, -1);
  const weak = last === 'ي' || last === 'و' || last === 'ى';
  const dual = last === 'ى' ? `${bare}يان` : `${stem}ان`;
  const plural = weak ? `${bare}ون` : `${stem}ون`;
  const rows: (readonly [string, Gender, GrammaticalNumber])[] = [
    [`ي${stem}`, 'm', 'singular'],
    [`ت${stem}`, 'f', 'singular'],
    [`ي${dual}`, 'm', 'dual'],
    [`ت${dual}`, 'f', 'dual'],
    [`ي${dual.slice(0, -1)}`, 'm', 'dual'],
    [`ي${plural}`, 'm', 'plural'],
    [`ي${plural.slice(0, -1)}ا`, 'm', 'plural'],
  ];
  // the jussive after لم drops a weak last letter; shorter stems would look like other verbs (يصف)
  if (weak && stem.length > 3) rows.push([`ي${bare}`, 'm', 'singular'], [`ت${bare}`, 'f', 'singular']);
  const first = [`ن${stem}`, `أ${stem}`].map((text) =>
    form(text, 'present', 'm', 'singular', { person: 'first' }),
  );
  return [
    ...first,
    ...rows.flatMap(([text, gender, number]) => [
      form(text, 'present', gender, number),
      ...(text.endsWith('وا') ? [] : [form(`س${text}`, 'future', gender, number)]),
    ]),
  ];
}
