import ts from 'typescript';
import type { SourceFile } from '../architecture/sourceFiles.ts';

/** Kebab-case with at least one hyphen: what a problem code looks like and no area code does. */
const CODE = /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/;
const REFUSING = /^(refused?|reject|problem|\w*Problem|\w*Error)$/;

/** The problem codes a source file can answer with: in calls that refuse, in `new …Error`, as `code` or `reason`. */
export function problemCodesIn({ path, text }: SourceFile): string[] {
  const found = new Set<string>();
  const take = (node: ts.Node | undefined): void => {
    if (!node) return;
    if (ts.isStringLiteralLike(node) && CODE.test(node.text)) found.add(node.text);
    if (ts.isConditionalExpression(node)) [node.whenTrue, node.whenFalse].forEach(take);
  };
  const visit = (node: ts.Node): void => {
    if ((ts.isCallExpression(node) || ts.isNewExpression(node)) && REFUSING.test(lastName(node.expression)))
      node.arguments?.forEach(take);
    if (
      (ts.isPropertyAssignment(node) || ts.isPropertyDeclaration(node)) &&
      /^(code|reason)$/.test(node.name.getText())
    )
      take(node.initializer);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return [...found];
}

function lastName(expression: ts.Expression): string {
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
}

/** Set by the operating system or by every other tool; they are not ours to document. */
const NOT_OURS = new Set(['PATH', 'HOME', 'USER', 'TMPDIR', 'LANG', 'TZ', 'CI', 'NODE_ENV', 'NO_COLOR', 'FORCE_COLOR']);

/** The environment variables a source file reads. */
export function settingsIn({ text }: SourceFile): string[] {
  const code = text.replace(/^\s*(\*|\/\/|\/\*).*$/gm, '');
  const read = [...code.matchAll(/\b(?:env|environment)\??\.?(?:\[['"`])?([A-Z][A-Z0-9_]{2,})\b/g)];
  const named = [...code.matchAll(/['"`](KRAFTSAM_[A-Z0-9_]+|DATABASE_URL|CLICKHOUSE_URL)['"`]/g)];
  const taken = [...code.matchAll(/\{([^{}]*)\}\s*=\s*(?:process\.)?env\b/g)].flatMap((match) => [
    ...(match[1] ?? '').matchAll(/\b([A-Z][A-Z0-9_]{2,})\b/g),
  ]);
  const names = [...read, ...named, ...taken].map((match) => match[1] ?? '');
  return [...new Set(names)].filter((name) => !NOT_OURS.has(name));
}

/** The commands a text tells of: `kraftsam link`, and for imports with what is imported: `kraftsam import ads`. */
export function commandsIn(text: string): string[] {
  const found = [...text.matchAll(/\bkraftsam ((?:import )?[a-z][a-z-]*)/g)].map((match) => match[1] ?? '');
  return [...new Set(found)].filter((command) => command !== 'import');
}

/** The tables that a migration creates. */
export function tablesIn(sql: string): string[] {
  const found = sql.matchAll(/^\s*create (?:unlogged )?table (?:if not exists )?([a-z_]+(?:\.[a-z_]+)?)/gim);
  return [...found].map((match) => match[1] ?? '');
}
