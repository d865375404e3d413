import { describe, expect, it } from 'vitest';
import { classify, insertTarget, readStatement, settingStatement } from './chdbRequest.ts';

describe('readStatement', () => {
  it('sorts the fields of a request', () => {
    const fields = Object.entries({
      query_id: 'q',
      database: 'k',
      param_a: "it's\\t",
      max_threads: '2',
      default_format: 'CSV',
    });
    const statement = readStatement('SELECT {a:String}', fields);
    expect(statement).toMatchObject({ database: 'k', format: 'CSV' });
    expect(settingStatement(statement, new Map([['max_rows', '9']]))).toBe(
      "SET max_rows = '9', max_threads = '2', param_a = 'it\\'s\\\\t'",
    );
  });

  it.each([
    'SELECT 1;',
    "SELECT ';' -- ; nothing\n",
    'SELECT /* ; */ 1 ;\n-- the end',
    'SELECT \'file(\' AS "a;b", `c;d` FROM t',
    'SELECT file FROM urls WHERE (file = 1)',
    'INSERT INTO t FORMAT JSONEachRow\n{"a":"; DROP TABLE t; file(x)"}',
  ])('lets pass: %s', (query) => {
    expect(readStatement(query, []).query).toBe(query);
  });

  it.each([
    ['SELECT 1; SELECT 2', 'SYNTAX_ERROR'],
    ["SELECT '\\''; DROP TABLE t", 'SYNTAX_ERROR'],
    ["SELECT * FROM file('/etc/passwd')", 'ACCESS_DENIED'],
    ["SELECT * FROM FILE /* so */ ('/etc/passwd')", 'ACCESS_DENIED'],
    ["SELECT * FROM `url`('http://127.0.0.1')", 'ACCESS_DENIED'],
    ["SELECT * FROM `fil\\x65`('/etc/passwd')", 'ACCESS_DENIED'],
    ["SELECT 1 INTO OUTFILE '/tmp/x'", 'ACCESS_DENIED'],
    ["INSERT INTO t FROM INFILE '/etc/passwd' FORMAT CSV", 'ACCESS_DENIED'],
    ['CREATE TABLE t (a UInt8) ENGINE = S3(1)', 'ACCESS_DENIED'],
  ])('refuses: %s', (query, type) => {
    expect(() => readStatement(query, [])).toThrow(type);
  });

  it.each(['session_id', 'role', 'a-b', 'param_x y'])('refuses the field %s', (name) => {
    expect(() => readStatement('SELECT 1', [[name, '1']])).toThrow(/Code: \d+/);
  });
});

describe('insertTarget', () => {
  it.each([
    ['INSERT INTO t FORMAT JSONEachRow', { table: 't', columns: undefined, format: 'JSONEachRow' }],
    ['insert into `k`.`t` (`a`, b) format CSV\n', { table: 'k.t', columns: ['a', 'b'], format: 'CSV' }],
    ['INSERT INTO t SELECT 1', undefined],
    ['INSERT INTO t (* EXCEPT(a)) FORMAT CSV', undefined],
    ['SELECT 1', undefined],
  ])('reads %s', (query, target) => {
    expect(insertTarget(query)).toEqual(target);
  });
});

it('classify finds the code, and calls the unknown our fault', () => {
  expect(classify('Code: 60. DB::Exception: no')).toEqual({ status: 404, code: 60 });
  expect(classify('boom')).toEqual({ status: 500, code: 1000 });
});
