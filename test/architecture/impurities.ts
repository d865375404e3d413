import ts from 'typescript';

/** Names that reach the clock, chance, the machine or the network, and what to do instead. */
const FORBIDDEN_NAMES: Readonly<Record<string, string>> = {
  process: 'take what it needs of the environment as an argument',
  performance: 'take the time as an argument',
  fetch: 'read it in sources and pass it in',
  setTimeout: 'a pure function does not wait',
  setInterval: 'a pure function does not wait',
  setImmediate: 'a pure function does not wait',
  console: 'return it instead of printing it',
  globalThis: 'name what is meant',
  require: 'import it, where the arrows allow',
};

const FORBIDDEN_MEMBERS: Readonly<Record<string, string>> = {
  'Math.random': 'take a seed as an argument',
  'Date.now': 'take the time as an argument',
  'crypto.randomUUID': 'take the id as an argument',
  'crypto.getRandomValues': 'take a seed as an argument',
  'import.meta': 'a pure file does not know where it lies',
};

/** Methods whose answer depends on the language of the machine unless a locale is given at that position. */
const NEEDS_LOCALE: Readonly<Record<string, number>> = {
  localeCompare: 1,
  toLocaleString: 0,
  toLocaleDateString: 0,
  toLocaleTimeString: 0,
  toLocaleLowerCase: 0,
  toLocaleUpperCase: 0,
};

/**
 * Where a file that should be pure reads a clock, chance, the environment or the machine's language.
 * Each line reads `path:line: what: what to do instead`. Types are not looked at: they do nothing.
 */
export function impurities(path: string, text: string): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const report = (node: ts.Node, what: string, instead: string): void => {
    found.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${what}: ${instead}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
    if (ts.isIdentifier(node) && isUse(node)) {
      const instead = Object.hasOwn(FORBIDDEN_NAMES, node.text) ? FORBIDDEN_NAMES[node.text] : undefined;
      if (instead) report(node, node.text, instead);
    }
    const member = ts.isPropertyAccessExpression(node) || ts.isMetaProperty(node) ? node.getText() : '';
    const instead = FORBIDDEN_MEMBERS[member];
    if (instead) report(node, member, instead);
    if (readsClock(node)) report(node, node.getText(), 'take the time as an argument');
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      if (lacksLocale(node)) report(node, node.getText().slice(0, 60), 'name the locale');
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** True where an identifier stands for the global itself, not for a property, a key or a parameter so named. */
function isUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  const named = parent as ts.Node & { readonly name?: ts.Node; readonly propertyName?: ts.Node };
  return named.name !== node && named.propertyName !== node;
}

function readsClock(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && !node.arguments?.length;
  return ts.isCallExpression(node) && node.expression.getText() === 'Date';
}

function lacksLocale(node: ts.CallExpression | ts.NewExpression): boolean {
  const given = node.arguments?.length ?? 0;
  if (node.expression.getText().startsWith('Intl.')) return given === 0;
  if (!ts.isPropertyAccessExpression(node.expression)) return false;
  const name = node.expression.name.text;
  return Object.hasOwn(NEEDS_LOCALE, name) && given <= (NEEDS_LOCALE[name] ?? 0);
}
