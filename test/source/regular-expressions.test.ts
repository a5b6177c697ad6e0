import { check } from 'recheck';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { readSourceFiles } from './source-files.ts';

interface Expression {
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

// article text is written by anyone: an expression that backtracks lets one article stop a build
test('every regular expression takes linear time', { timeout: 120_000 }, async () => {
  const expressions = readSourceFiles(['src', 'viz/src'], ['.ts']).flatMap(findExpressions);
  const judged = new Map<string, Promise<string>>();
  const slow: string[] = [];
  for (const { where, source, flags } of expressions) {
    const key = `/${source}/${flags}`;
    const verdict = judged.get(key) ?? judge(source, flags);
    judged.set(key, verdict);
    if ((await verdict) !== 'linear') slow.push(`${where}: ${key} is ${await verdict}`);
  }
  expect(slow).toEqual([]);
});

async function judge(source: string, flags: string): Promise<string> {
  // without a quantifier that repeats there is nothing to try twice
  if (!/[*+{]/u.test(source)) return 'linear';
  const verdict = await check(source, flags, { timeout: 10_000 });
  if (verdict.status === 'safe') return 'linear';
  return verdict.status === 'vulnerable' ? verdict.complexity.type : 'unknown';
}

/** Literals, and `new RegExp` of a literal; a computed expression is its author's to prove. */
function findExpressions({ path, text }: { readonly path: string; readonly text: string }): Expression[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: Expression[] = [];
  const add = (node: ts.Node, source: string, flags: string) => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    found.push({ where: `${path}:${line + 1}`, source, flags });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      add(node, node.text.slice(1, end), node.text.slice(end + 1));
    } else if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp') {
      const [source, flags] = node.arguments ?? [];
      if (source && ts.isStringLiteralLike(source))
        add(node, source.text, flags && ts.isStringLiteralLike(flags) ? flags.text : '');
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
