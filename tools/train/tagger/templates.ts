/** The feature templates, `slot:place` parts; their order is part of the model. */
export function listTemplates(): string[] {
  return [
    ...wordTemplates,
    ...listTemplatesOnly,
    ...evidenceTemplates,
    ...classTemplates('a'),
    ...classTemplates('b'),
    ...voteTemplates,
    ...contextTemplates,
    ...ownTemplates,
  ];
}

/** Those that need no votes, for the models whose tags are counted into votes. */
export function withoutVotes(templates: readonly string[]): string[] {
  const voteSlots = ['vp', 'vl', 'vo', 'vm', 'vb', 'vi', 'pg', 'xl', 'xr', 'xb'];
  return templates.filter(
    (line) => !line.split(' ').some((part) => voteSlots.includes(part.split(':')[0] ?? '')),
  );
}

const split = (text: string): string[] => text.split(',').map((line) => line.trim());

const wordTemplates = split(
  `w:0, raw:0, st:0, al:0, p1:0, p2:0, p3:0, p4:0, s1:0, s2:0, s3:0, s4:0, q2:0, q3:0, sh:0, len:0 cl:0, cl:0 sh:0,
  w:-1, w:-2, w:1, w:2, st:-1, st:1, st:-2, st:2, w:-1 w:0, w:0 w:1, w:-2 w:-1, w:1 w:2, st:-1 st:1,
  s3:-1, s3:1, p3:1, p3:-1, s2:-1 s2:0, s2:0 s2:1, sh:-1 sh:0, sh:0 sh:1, cl:-1 cl:0, cl:0 cl:1, cl:-1 cl:0 cl:1, cl:-2 cl:-1 cl:0,
  len:0 len:1, st:-2 cl:-1, st:1 cl:0, st:-1 cl:0`,
);

const listTemplatesOnly = split(
  `li:0, li:-1, li:1, li:-2, li:2, li:-1 cl:0, li:-1 li:0, li:0 li:1, li:-2 li:-1,
  nm:0, nm:-1, nm:1, nmw:0, nm:-1 nm:0, nm:0 nm:1, nm:-1 nm:0 nm:1, li:-1 nm:0, li:-1 nm:0 nm:1, li:-2 li:-1 nm:0, nm:0 li:1, li:-1 st:-2,
  fr:0, fr:0 cl:0, fr:-1 fr:0, fr:0 fr:1, fr:0 nm:0, oov:0, oov:-1, oov:1, oov:0 oov:1, oov:0 st:-1, oov:0 li:-1, nm:0 st:-1,
  gz:0, gz:-1, gz:1, gz:-1 gz:0, gz:0 st:-1`,
);

const evidenceTemplates = split(
  `wa:0, wa:0 wb:0, wa:0 wc:0, wa:0 wd:0, wa:0 we:0, wb:0 nm:0, wc:0 nm:0, wb:0 wc:0 wd:0, wb:-1, wc:-1, wb:1, wc:1`,
);

function classTemplates(family: string): string[] {
  const bySize = [64, 256, 1024].flatMap((size) => {
    const slot = `${family}${size}`;
    return [
      ...[-2, -1, 0, 1, 2].map((place) => `${slot}:${place}`),
      `${slot}:-1 ${slot}:0`,
      `${slot}:0 ${slot}:1`,
    ];
  });
  const k = `${family}64`;
  return [
    ...bySize,
    ...[
      `${k}:-1 ${k}:0 ${k}:1`,
      `${k}:-2 ${k}:-1`,
      `${k}:1 ${k}:2`,
      `li:-1 ${k}:0`,
      `nm:0 ${k}:0`,
      `${k}:0 oov:1`,
    ],
    ...[
      `${k}:0 cl:0`,
      `st:-1 ${k}:0`,
      `${k}:0 st:1`,
      `${k}:-1 oov:0`,
      `${k}:-1 nm:0`,
      `${family}256:-1 nm:0`,
      `${k}:-1 oov:0 ${k}:1`,
    ],
  ];
}

const voteTemplates = split(
  `vp:-1, vp:0, vp:1, vl:-1, vl:0, vl:1, vo:-1, vo:0, vo:1, vb:-1, vb:0, vb:1, vb:-2, vb:2, vm:0, vi:0,
  vp:-1 vp:0, vp:0 vp:1, vb:-1 vb:0, vb:0 vb:1, vb:-1 vb:0 vb:1, vp:0 li:-1, vo:-1 vo:0, vo:0 vo:1, vb:0 b64:-1, vb:0 b64:1, vb:0 cl:0, vb:0 st:-1,
  pg:0, pg:-1, pg:1, vp:0 wc:0`,
);

const contextTemplates = split(
  `xl:0, xr:0, xb:0, xl:-1, xl:1, xr:-1, xr:1, xb:-1, xb:1, xl:0 xr:0, xl:0 nm:0, xr:0 nm:0, xl:0 b64:0, xr:0 b64:0, xb:0 b64:0, xl:0 vb:0, xr:0 vb:0, xb:0 vb:0, xl:0 oov:0, xr:0 oov:0, xl:0 cl:0`,
);

/** What differs between the two guidelines hangs on the words themselves: Daumé III 2007, "frustratingly easy" adaptation. */
const ownTemplates = split(
  `own:0, own:0 w:0, own:0 st:0, own:0 st:-1, own:0 st:1, own:0 li:0, own:0 li:-1, own:0 li:-1 li:0, own:0 b256:0, own:0 b256:-1, own:0 a64:0, own:0 b64:-1 b64:0, own:0 gz:0, own:0 cl:0, own:0 vb:0`,
);
