/** Stems, folded, of the numbers from three to ten; a ta marbuta makes them count masculines. */
export const numberStems: readonly string[] = 'ثلاث اربع خمس ست سبع ثماني تسع عشر'.split(' ');

/** The number of the first of the stems. */
export const firstNumber = 3;
